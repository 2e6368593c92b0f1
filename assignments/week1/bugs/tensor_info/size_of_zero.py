"""A scalar has size 0

You say that a scalar has no elements. It has one.

Hint: how many numbers is 3.14?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": x.size if x.ndim else 0,
        "batch": x.shape[0] if x.ndim else None,
    }
