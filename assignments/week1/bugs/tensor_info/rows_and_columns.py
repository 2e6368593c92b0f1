"""Two axes at most

You keep rows and columns and forget the further axes.

Hint: what is np.zeros((32, 28, 28)).shape?
"""


def tensor_info(x):
    return {
        "shape": x.shape[:2],
        "ndim": x.ndim,
        "size": x.size,
        "batch": x.shape[0] if x.ndim else None,
    }
