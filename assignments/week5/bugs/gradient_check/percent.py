"""In per cent

You multiply by 100 and more, so that what is mere rounding looks like a mistake.

Hint: 0.01 is one per cent already.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    size = np.linalg.norm(claimed) + np.linalg.norm(measured)
    if size == 0:
        return 0.0
    return float(1e6 * np.linalg.norm(claimed - measured) / size)
