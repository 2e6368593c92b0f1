"""The order does not count

You sort both gradients before you compare them, so right numbers in wrong places go unnoticed.

Hint: compare each slope with the one in its own place.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    size = np.linalg.norm(claimed) + np.linalg.norm(measured)
    if size == 0:
        return 0.0
    return float(np.linalg.norm(np.sort(claimed.ravel()) - np.sort(measured.ravel())) / size)
