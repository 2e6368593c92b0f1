"""In proportion to the measured gradient alone

You divide by the length of the measured gradient. Where the function is flat you divide by 0.

Hint: both lengths belong into the denominator.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    if not claimed.any() and not measured.any():
        return 0.0
    return float(np.divide(np.linalg.norm(claimed - measured), np.linalg.norm(measured)))
