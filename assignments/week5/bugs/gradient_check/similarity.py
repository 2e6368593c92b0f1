"""High where it should be low

You return 1 for gradients that agree and 0 for those that do not. It is asked how far they are
apart.

Hint: what should two equal gradients give?
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    size = np.linalg.norm(claimed) + np.linalg.norm(measured)
    if size == 0:
        return 0.0
    return float(1 - np.linalg.norm(claimed - measured) / size)
