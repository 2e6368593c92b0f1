"""No batch entry for a scalar

You leave the entry out for a scalar. It should be there, and None.

Hint: how many entries does the docstring list?
"""


def tensor_info(x):
    info = {"shape": x.shape, "ndim": x.ndim, "size": x.size}
    if x.ndim:
        info["batch"] = x.shape[0]
    return info
