"""The backward pass divides by p

Your backward pass divides by p in place of 1 - p.

Hint: how much does Y change when a kept entry of X grows by 1?
"""

import numpy as np


def dropout_backward(dY, mask, p):
    return np.asarray(dY, float) * mask / p if p > 0 else np.asarray(dY, float) * mask
