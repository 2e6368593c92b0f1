"""Everything about the transpose

You look at x.T, whose axes are in reverse.

Hint: which axis comes first?
"""


def tensor_info(x):
    x = x.T
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": x.size,
        "batch": x.shape[0] if x.ndim else None,
    }
