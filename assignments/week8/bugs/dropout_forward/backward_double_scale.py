"""The backward pass scales twice

Your backward pass divides by (1 - p) twice.

Hint: how much does Y change when a kept entry of X grows by 1?
"""

import numpy as np


def dropout_backward(dY, mask, p):
    return np.asarray(dY, float) * mask / (1 - p) ** 2 if p < 1 else np.zeros(np.shape(dY))
