"""Just images are batches

You count the samples of arrays with three axes or more alone. (N, D) is a batch of N rows.

Hint: which arrays does the docstring exempt?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": x.size,
        "batch": x.shape[0] if x.ndim > 2 else None,
    }
