"""An array with one element is taken for a scalar

You notice a scalar by its size of 1. (1,) and (1, 1) have one element too, and axes.

Hint: what is the shape of np.zeros(1)?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": x.size,
        "batch": x.shape[0] if x.size != 1 else None,
    }
