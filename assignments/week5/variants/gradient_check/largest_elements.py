"""The largest difference over both largest elements

It does not depend on the gradients' size either, and is at most 1.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    n, g = numerical_gradient(f, x, h), np.asarray(grad, float)
    size = np.max(np.abs(g)) + np.max(np.abs(n))
    return 0.0 if size == 0 else float(np.max(np.abs(g - n)) / size)
