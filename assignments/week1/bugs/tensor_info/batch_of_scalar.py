"""A scalar is a batch of one

You report a batch for a scalar. It has no axis to be one: None is asked for.

Hint: what is the first entry of ()?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": x.size,
        "batch": x.shape[0] if x.ndim else 1,
    }
