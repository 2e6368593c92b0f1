"""Only the lengths are compared

You compare the two lengths. A gradient of the right length may point anywhere, even the
opposite way.

Hint: take the length of the difference, not the difference of the lengths.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    size = np.linalg.norm(claimed) + np.linalg.norm(measured)
    if size == 0:
        return 0.0
    return float(abs(np.linalg.norm(claimed) - np.linalg.norm(measured)) / size)
