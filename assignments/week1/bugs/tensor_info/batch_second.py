"""The second axis as the batch

You take the second axis for the batch. The batch comes first, at index 0.

Hint: which index has the first entry of a tuple?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": x.size,
        "batch": x.shape[1] if x.ndim > 1 else (x.shape[0] if x.ndim else None),
    }
