"""Axes of length 1 are not counted

You leave out axes of length 1. They count like any other.

Hint: how many axes has a (1, 7) array?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": len([n for n in x.shape if n != 1]),
        "size": x.size,
        "batch": x.shape[0] if x.ndim else None,
    }
