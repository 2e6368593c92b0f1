"""Over the larger of the two lengths

The larger length lies between half their sum and their sum.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    n = numerical_gradient(f, x, h)
    top = max(np.linalg.norm(grad), np.linalg.norm(n))
    return np.float64(np.linalg.norm(grad - n) / top) if top > 0 else 0
