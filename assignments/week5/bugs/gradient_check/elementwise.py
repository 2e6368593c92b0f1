"""Element by element, without a look at zeros

You divide each element's difference by that element's size. Where both are 0 that is 0 / 0, and
NaN is what you return.

Hint: compare lengths of whole gradients.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    if not claimed.any() and not measured.any():
        return 0.0
    return float(np.max(np.divide(np.abs(claimed - measured), np.abs(claimed) + np.abs(measured))))
