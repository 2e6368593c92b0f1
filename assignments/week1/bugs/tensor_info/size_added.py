"""The axes added up

You add the lengths of the axes where they should be multiplied.

Hint: how many numbers are in a (2, 3) array?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": int(sum(x.shape)) if x.ndim else 1,
        "batch": x.shape[0] if x.ndim else None,
    }
