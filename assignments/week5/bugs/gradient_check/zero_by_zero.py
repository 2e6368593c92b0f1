"""Nothing over nothing

If both gradients are zero you divide 0 by 0, which is NaN. They agree, so the answer is 0.

Hint: look at the denominator before you divide.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    size = np.linalg.norm(claimed) + np.linalg.norm(measured)
    return float(np.divide(np.linalg.norm(claimed - measured), size))
