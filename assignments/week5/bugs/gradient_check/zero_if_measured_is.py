"""Zero if the measured gradient is zero

You return 0 when the measured gradient is zero, without a look at the claimed one.

Hint: slopes that are claimed of a flat function are wrong.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    size = np.linalg.norm(claimed) + np.linalg.norm(measured)
    if not measured.any():
        return 0.0
    return float(np.linalg.norm(claimed - measured) / size)
