"""Two zero gradients are called different

Where the denominator is 0 you return 1. Two gradients of zeros are the same.

Hint: what is the difference between them?
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    size = np.linalg.norm(claimed) + np.linalg.norm(measured)
    if size == 0:
        return 1.0
    return float(np.linalg.norm(claimed - measured) / size)
