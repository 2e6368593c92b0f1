"""A vector is one sample

You take a vector for a single sample. By the docstring the first axis is the batch, whatever comes after it.

Hint: which arrays does the docstring exempt?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": x.size,
        "batch": x.shape[0] if x.ndim > 1 else (1 if x.ndim else None),
    }
