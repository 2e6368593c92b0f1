"""The size as a float

You return the size as a float. A number of elements is a whole number.

Hint: which type has x.size?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": float(x.size),
        "batch": x.shape[0] if x.ndim else None,
    }
