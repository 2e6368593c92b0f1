"""An array without elements is no batch

You ask for the size where the number of axes is meant.

Hint: is (4, 0) a batch of 4?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": x.size,
        "batch": x.shape[0] if x.ndim and x.size else None,
    }
