"""The first axis as the size

You return the length of the first axis as the size. The size counts all elements.

Hint: how many numbers are in a (2, 3) array?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": x.shape[0] if x.ndim else 1,
        "batch": x.shape[0] if x.ndim else None,
    }
