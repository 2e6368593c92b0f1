"""The length as the number of axes

len(x) is the length of the first axis, not the number of axes.

Hint: what is len of a (32, 28, 28) array?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": len(x) if x.ndim else 0,
        "size": x.size,
        "batch": x.shape[0] if x.ndim else None,
    }
