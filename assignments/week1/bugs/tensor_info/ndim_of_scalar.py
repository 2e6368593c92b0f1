"""A scalar has an axis

You say that a scalar has one axis. It has none: its shape is ().

Hint: how long is the tuple ()?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": max(x.ndim, 1),
        "size": x.size,
        "batch": x.shape[0] if x.ndim else None,
    }
