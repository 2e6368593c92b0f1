"""Differences that cancel

You add up the differences with their signs, so that too much in one place and too little in
another cancel.

Hint: take absolute values or squares before you add.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    size = np.linalg.norm(claimed) + np.linalg.norm(measured)
    if size == 0:
        return 0.0
    return float(abs(np.sum(claimed - measured)) / size)
