"""Only the first element is compared

You look at the first element alone. All of them have to be right.

Hint: the length of the difference takes in every element.
"""

import numpy as np


def gradient_check(f, grad, x, h=1e-5):
    measured = numerical_gradient(f, x, h)
    claimed = np.asarray(grad, float)
    a, b = claimed.ravel()[0], measured.ravel()[0]
    size = abs(a) + abs(b)
    if size == 0:
        return 0.0
    return float(abs(a - b) / size)
