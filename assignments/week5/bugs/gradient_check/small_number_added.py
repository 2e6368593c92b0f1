"""A small number added to the size

You add 1e-8 to the size so as not to divide by 0. Beside gradients that are smaller still, that
number is what counts, and a wrong gradient seems right.

Hint: handle the case of two zero gradients by itself.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    size = np.linalg.norm(claimed) + np.linalg.norm(measured)
    return float(np.linalg.norm(claimed - measured) / (size + 1e-8))
