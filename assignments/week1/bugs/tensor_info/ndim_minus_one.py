"""The batch axis is not counted

You leave the batch axis out of the number of axes.

Hint: how many axes has a (32, 28, 28) array?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": max(x.ndim - 1, 0),
        "size": x.size,
        "batch": x.shape[0] if x.ndim else None,
    }
