"""A number for each element

You return an array of relative differences. One number was asked for.

Hint: np.linalg.norm makes one number of an array.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    return np.abs(claimed - measured) / np.maximum(np.abs(claimed) + np.abs(measured), 1e-12)
