"""Zero, because the sum is

You take two gradients for zeros because their elements sum to 0. 1 and -1 do so too.

Hint: a length is 0 only if every element is.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    if abs(claimed.sum()) < 1e-9 and abs(measured.sum()) < 1e-9:
        return 0.0
    size = np.linalg.norm(claimed) + np.linalg.norm(measured)
    return float(np.linalg.norm(claimed - measured) / size)
