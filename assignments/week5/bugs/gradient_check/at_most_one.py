"""In proportion to at most one

You divide by the gradients' size or by 1, whichever is smaller. Beside huge gradients mere
rounding then looks like a mistake.

Hint: divide by the size, whatever it is.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    size = np.linalg.norm(claimed) + np.linalg.norm(measured)
    if size == 0:
        return 0.0
    return float(np.linalg.norm(claimed - measured) / min(1.0, size))
