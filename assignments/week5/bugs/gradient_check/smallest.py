"""The smallest difference

You return the smallest of the differences. One right slope is then enough.

Hint: one wrong slope makes a gradient wrong.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    size = np.max(np.abs(claimed)) + np.max(np.abs(measured))
    if size == 0:
        return 0.0
    return float(np.min(np.abs(claimed - measured)) / size)
