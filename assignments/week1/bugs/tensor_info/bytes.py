"""The size in bytes

You count bytes. A float64 has eight of them.

Hint: how many elements has np.zeros(3)?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": x.nbytes,
        "batch": x.shape[0] if x.ndim else None,
    }
