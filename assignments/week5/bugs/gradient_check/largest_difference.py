"""The largest difference, not in proportion

You return the largest difference of two elements. Whether that is much depends on how large the
elements are.

Hint: divide by the size of the gradients.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    return float(np.max(np.abs(claimed - measured)))
