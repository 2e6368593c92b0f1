"""Only the first row is compared

You take the first row of a matrix as if it were all. The others may be wrong.

Hint: compare every element.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    claimed, measured = np.atleast_2d(claimed)[0], np.atleast_2d(measured)[0]
    size = np.linalg.norm(claimed) + np.linalg.norm(measured)
    if size == 0:
        return 0.0
    return float(np.linalg.norm(claimed - measured) / size)
