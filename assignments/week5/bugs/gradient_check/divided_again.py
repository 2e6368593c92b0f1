"""Divided by the number of elements too

You divide by the number of elements after you have divided by the lengths, so for a large array
every gradient looks right.

Hint: the lengths already grow with the number of elements.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    size = np.linalg.norm(claimed) + np.linalg.norm(measured)
    if size == 0:
        return 0.0
    return float(np.linalg.norm(claimed - measured) / size / claimed.size)
