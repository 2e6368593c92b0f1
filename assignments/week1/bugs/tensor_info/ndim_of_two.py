"""A vector has two axes

You take a vector for a row or a column of a matrix. It has one axis.

Hint: what is np.zeros(5).shape?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": max(x.ndim, 2) if x.ndim else 0,
        "size": x.size,
        "batch": x.shape[0] if x.ndim else None,
    }
