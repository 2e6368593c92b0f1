"""An empty array is taken for a scalar

You notice a scalar by its size, or by truth, and an empty array looks the same to that test.

Hint: what is the shape of np.zeros((0, 3))?
"""


def tensor_info(x):
    if not x.size:
        return {"shape": (), "ndim": 0, "size": 0, "batch": None}
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": x.size,
        "batch": x.shape[0] if x.ndim else None,
    }
