"""The batch by an iterator

next gives the first length, or None if there is none.
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": x.size,
        "batch": next(iter(x.shape), None),
    }
