"""The shape as the size

You return the shape again, where the number of elements is asked for.

Hint: how many numbers are in a (2, 3) array?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": x.shape,
        "batch": x.shape[0] if x.ndim else None,
    }
