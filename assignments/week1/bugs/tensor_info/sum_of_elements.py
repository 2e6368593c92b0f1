"""The sum of the elements

You add the elements up. The size counts them.

Hint: does the size depend on the values?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": int(x.sum()),
        "batch": x.shape[0] if x.ndim else None,
    }
