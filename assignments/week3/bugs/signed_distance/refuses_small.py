"""A small weight is taken for zero

You refuse boundaries that are steep, and not vertical: a small w[1] is not 0, and each x1 still
has its x2.

Hint: which x2 belongs to x1 = 0 for w = (1, 1e-9), b = 1e-9?
"""

import numpy as np


def boundary_x2(w, b, x1):
    if np.isclose(w[1], 0):
        raise ValueError("vertical")
    return -(w[0] * x1 + b) / w[1]
