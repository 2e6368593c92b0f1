"""len of a scalar

len(x) is the length of the first axis, not the number of axes, and a scalar has no length at all.

Hint: what is len of a (32, 28, 28) array?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": len(x),
        "size": x.size,
        "batch": x.shape[0] if x.ndim else None,
    }
