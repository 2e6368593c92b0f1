"""More entries than asked for

You add an entry. Four are listed, and whoever goes through the dict counts on those.

Hint: how many entries does the docstring list?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": x.size,
        "batch": x.shape[0] if x.ndim else None,
        "dtype": str(x.dtype),
    }
