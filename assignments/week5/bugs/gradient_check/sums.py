"""The sums are compared

You compare the sums of the two gradients. Numbers in the wrong order have the same sum.

Hint: subtract element by element first.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    size = abs(claimed.sum()) + abs(measured.sum())
    if size == 0:
        return 0.0
    return float(abs(claimed.sum() - measured.sum()) / size)
