"""len of a scalar is an error

You take len(x), which a scalar does not have.

Hint: what is len(np.array(3.14))?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": x.size,
        "batch": len(x),
    }
