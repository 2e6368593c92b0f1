"""Another name for an entry

You name an entry otherwise than the docstring does.

Hint: what are the four keys?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "dim": x.ndim,
        "size": x.size,
        "batch": x.shape[0] if x.ndim else None,
    }
