"""The shape backwards

You return the axes in reverse, as if the array were transposed.

Hint: which axis comes first?
"""


def tensor_info(x):
    return {
        "shape": x.shape[::-1],
        "ndim": x.ndim,
        "size": x.size,
        "batch": x.shape[0] if x.ndim else None,
    }
