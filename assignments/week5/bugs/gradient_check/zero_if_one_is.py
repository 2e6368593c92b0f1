"""Zero if either gradient is zero

You return 0 as soon as one of the gradients is zero. If the other is not, they differ as much
as can be.

Hint: return 0 only if both are zero.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    size = np.linalg.norm(claimed) + np.linalg.norm(measured)
    if not claimed.any() or not measured.any():
        return 0.0
    return float(np.linalg.norm(claimed - measured) / size)
