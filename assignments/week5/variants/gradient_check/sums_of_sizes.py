"""Sums of sizes instead of lengths

The sum of absolute values measures a gradient as well as its length does.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    n, g = numerical_gradient(f, x, h), np.asarray(grad, float)
    size = np.abs(g).sum() + np.abs(n).sum()
    return 0.0 if size == 0 else float(np.abs(g - n).sum() / size)
