"""Measured with a coarse step

You measure with a step much larger than h. The curvature then makes a difference of its own,
and right gradients look wrong.

Hint: use the h that you are given.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, 1000 * h)
    claimed = np.asarray(grad, float)
    size = np.linalg.norm(claimed) + np.linalg.norm(measured)
    if size == 0:
        return 0.0
    return float(np.linalg.norm(claimed - measured) / size)
