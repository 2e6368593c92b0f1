"""The last axis as the batch

You take the last axis for the batch. The batch comes first.

Hint: how many images are in a (32, 28, 28) array?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": x.size,
        "batch": x.shape[-1] if x.ndim else None,
    }
