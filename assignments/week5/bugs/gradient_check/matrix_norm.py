"""A norm for vectors and matrices alone

You ask np.linalg.norm for the norm of order 2, which means other things for a matrix and
nothing for three axes: it raises an error.

Hint: without an order it takes the root of the sum of squares, for any shape.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    size = np.linalg.norm(claimed, 2) + np.linalg.norm(measured, 2)
    if size == 0:
        return 0.0
    return float(np.linalg.norm(claimed - measured, 2) / size)
