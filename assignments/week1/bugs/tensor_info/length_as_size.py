"""len as the size

len(x) is the length of the first axis; the size counts all elements, and a scalar has one.

Hint: how many numbers are in a (2, 3) array?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": len(x),
        "batch": x.shape[0] if x.ndim else None,
    }
