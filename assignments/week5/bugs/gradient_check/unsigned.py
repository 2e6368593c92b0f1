"""Without the signs

You compare absolute values, so a gradient with the wrong sign looks right. It leads uphill.

Hint: subtract first, then take the length.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    size = np.linalg.norm(claimed) + np.linalg.norm(measured)
    if size == 0:
        return 0.0
    return float(np.linalg.norm(np.abs(claimed) - np.abs(measured)) / size)
