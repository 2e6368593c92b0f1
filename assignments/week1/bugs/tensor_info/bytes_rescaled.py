"""The size from the bytes, for float64 alone

You divide the bytes by 8, which is right for float64 and for no smaller dtype.

Hint: how many bytes has a float32?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": x.nbytes // 8,
        "batch": x.shape[0] if x.ndim else None,
    }
