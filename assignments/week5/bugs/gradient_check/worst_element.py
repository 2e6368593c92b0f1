"""The worst of the elements

You divide element by element and take the worst. Where one slope is nearly 0, mere rounding is
large beside it, and a right gradient seems wrong.

Hint: compare lengths of whole gradients.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    size = np.maximum(1e-12, np.abs(claimed) + np.abs(measured))
    return float(np.max(np.abs(claimed - measured) / size))
