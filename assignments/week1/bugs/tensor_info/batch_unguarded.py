"""A scalar has no first axis

You take the first entry of the shape without asking whether there is one.

Hint: what is the first entry of ()?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": x.size,
        "batch": x.shape[0],
    }
