"""Squares in place of lengths

You leave out the root, and return the square of the measure. A gradient that is one per cent
too large then looks right.

Hint: the square of a small number is a much smaller one.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    size = np.sum(claimed**2) + np.sum(measured**2)
    if size == 0:
        return 0.0
    return float(np.sum((claimed - measured) ** 2) / size)
