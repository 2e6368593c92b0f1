"""By pattern matching

The shape is nothing, or a first length and others.
"""


def tensor_info(x):
    match x.shape:
        case ():
            batch = None
        case (n, *_):
            batch = n
    return {k: getattr(x, k) for k in ("shape", "ndim", "size")} | {"batch": batch}
