"""A scalar with shape (1,)

You give a scalar the shape (1,). It has no axis: its shape is ().

Hint: what is np.array(3.14).shape?
"""


def tensor_info(x):
    return {
        "shape": x.shape or (1,),
        "ndim": x.ndim,
        "size": x.size,
        "batch": x.shape[0] if x.ndim else None,
    }
