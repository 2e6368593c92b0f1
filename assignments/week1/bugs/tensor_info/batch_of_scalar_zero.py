"""A scalar is a batch of none

You report 0 for a scalar. It is no batch at all: None is asked for.

Hint: what is the first entry of ()?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": x.size,
        "batch": x.shape[0] if x.ndim else 0,
    }
