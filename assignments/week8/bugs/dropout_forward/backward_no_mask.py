"""The backward pass without the mask

Your backward pass does not use the mask: entries that were dropped get a gradient, and have no
influence on Y.

Hint: how much does Y change when a dropped entry of X does?
"""

import numpy as np


def dropout_backward(dY, mask, p):
    return np.asarray(dY, float) / (1 - p) if p < 1 else np.zeros(np.shape(dY))
