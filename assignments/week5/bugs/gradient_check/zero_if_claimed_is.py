"""Zero if the claimed gradient is zero

You return 0 when the claimed gradient is zero, without a look at the measured one.

Hint: a gradient of zeros is wrong where f has slopes.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    size = np.linalg.norm(claimed) + np.linalg.norm(measured)
    if not claimed.any():
        return 0.0
    return float(np.linalg.norm(claimed - measured) / size)
