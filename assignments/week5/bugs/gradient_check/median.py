"""The median of the differences

You return the median of the relative differences. If only one slope in six is wrong, the median
sees nothing.

Hint: one wrong slope makes a gradient wrong.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    size = np.max(np.abs(claimed)) + np.max(np.abs(measured))
    if size == 0:
        return 0.0
    return float(np.median(np.abs(claimed - measured)) / size)
