"""The sum of the gradients in place of their difference

You add the two gradients where you should subtract them.

Hint: the difference of two equal gradients is 0.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    size = np.linalg.norm(claimed) + np.linalg.norm(measured)
    if size == 0:
        return 0.0
    return float(np.linalg.norm(claimed + measured) / size)
