"""The batch as a tuple

You cut a tuple out of the shape, with a slice, where a number is asked for.

Hint: what is (32, 28, 28)[:1]?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": x.size,
        "batch": x.shape[:1] if x.ndim else None,
    }
