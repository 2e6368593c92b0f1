"""The shape as a list

A list of the same numbers says the same.
"""


def tensor_info(x):
    return {
        "shape": list(x.shape),
        "ndim": x.ndim,
        "size": x.size,
        "batch": x.shape[0] if x.ndim else None,
    }
