"""Over twice the larger length

Twice the larger of two lengths lies between their sum and twice their sum.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    n, g = numerical_gradient(f, x, h), np.asarray(grad, float)
    top = max(np.linalg.norm(g), np.linalg.norm(n))
    return np.float64(np.linalg.norm(g - n) / (2 * top)) if top > 0 else 0
