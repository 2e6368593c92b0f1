"""A dict of another class

A defaultdict is a dict too.
"""

from collections import defaultdict


def tensor_info(x):
    d = defaultdict(lambda: None)
    d.update(shape=x.shape, ndim=x.ndim, size=x.ravel().shape[0])
    d["batch"] = x.shape[0] if x.ndim > 0 else None
    return d
