"""A tuple of the answers

You return a tuple; a dict with the four names is asked for.

Hint: how does one write a dict?
"""


def tensor_info(x):
    return x.shape, x.ndim, x.size, x.shape[0] if x.ndim else None
