"""The shape as a list

You turn the shape into a list; a tuple is asked for. [5, 4] == (5, 4) is False.

Hint: what is type(x.shape)?
"""


def tensor_info(x):
    return {
        "shape": list(x.shape),
        "ndim": x.ndim,
        "size": x.size,
        "batch": x.shape[0] if x.ndim else None,
    }
