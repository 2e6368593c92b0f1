""""batch_size" for "batch"

You call the entry "batch_size"; the docstring calls it "batch".

Hint: what are the four keys?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": x.size,
        "batch_size": x.shape[0] if x.ndim else None,
    }
