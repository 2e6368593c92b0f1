"""A vector is no batch

You say None, or 1, for a vector. (N,) is a batch of N single numbers.

Hint: which arrays does the docstring exempt?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": x.size,
        "batch": x.shape[0] if x.ndim > 1 else None,
    }
