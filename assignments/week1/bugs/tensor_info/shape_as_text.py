"""The shape as text

You turn the shape into text; a tuple of ints is asked for.

Hint: what is type(x.shape)?
"""


def tensor_info(x):
    return {
        "shape": str(x.shape),
        "ndim": x.ndim,
        "size": x.size,
        "batch": x.shape[0] if x.ndim else None,
    }
