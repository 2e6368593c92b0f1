"""The backward pass fails for p = 1

For p = 1 your backward pass divides by 0: its answer is NaN, or it fails. The gradient is 0.

Hint: what is 1 - p for p = 1?
"""

import numpy as np


def dropout_backward(dY, mask, p):
    return np.asarray(dY, float) * mask / np.float64(1 - p)
