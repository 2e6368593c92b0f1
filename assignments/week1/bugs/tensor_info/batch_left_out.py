"""No None in the batch entry of a scalar

For a scalar, the entry "batch" should be there and hold None. You leave it out, or put something else there.

Hint: what does the docstring say of an array without axes?
"""


def tensor_info(x):
    info = {"shape": x.shape, "ndim": x.ndim, "size": x.size}
    if x.ndim:
        info["batch"] = x.shape[0]
    return info
