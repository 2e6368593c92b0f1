"""Only the directions are compared

You look at the angle between the two. A gradient that is twice too large has the right
direction, and is wrong.

Hint: the length matters too.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    product = np.linalg.norm(claimed) * np.linalg.norm(measured)
    if product == 0:
        return float(claimed.any() != measured.any())
    return float(1 - np.sum(claimed * measured) / product)
