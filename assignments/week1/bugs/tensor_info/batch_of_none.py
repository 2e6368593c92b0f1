"""An empty batch is no batch

You test the length for truth, and 0 counts as false. A batch of no samples has batch 0.

Hint: what is 0 or None?
"""


def tensor_info(x):
    return {
        "shape": x.shape,
        "ndim": x.ndim,
        "size": x.size,
        "batch": (x.shape[0] or None) if x.ndim else None,
    }
