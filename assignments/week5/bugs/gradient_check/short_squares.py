"""Squares in short whole numbers

You square the elements of grad in its own dtype. If it holds short whole numbers, the squares
do not fit, and what is left of them is another number.

Hint: make grad an array of floats first.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad)
    length = np.sqrt(np.abs(np.sum(claimed**2, dtype=claimed.dtype)))
    size = length + np.linalg.norm(measured)
    return float(np.linalg.norm(claimed - measured) / size) if size else 0.0
