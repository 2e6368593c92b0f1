"""A batch of one is none

You say None when the first axis has length 1. That is a batch, of one sample.

Hint: which arrays does the docstring exempt?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": x.size,
        "batch": x.shape[0] if x.ndim and x.shape[0] != 1 else None,
    }
