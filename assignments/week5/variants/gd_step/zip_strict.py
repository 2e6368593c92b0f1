"""zip with strict

zip itself raises ValueError where the lengths differ.
"""

import numpy as np


def gd_step(params, grads, lr):
    moved = []
    for p, g in zip(params, grads, strict=True):
        if p.shape != g.shape:
            raise ValueError(f"{p.shape} and {g.shape}")
        moved.append(np.subtract(p, np.multiply(g, lr), dtype=float))
    return moved
