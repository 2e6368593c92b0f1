"""The mean is missing

You return the loss of each sample.

Hint: a loss is one number.
"""

import numpy as np


def bce_with_logits(z, y):
    s, t = np.asarray(z, float), np.asarray(y, float)
    return np.maximum(s, 0) - s * t + np.log1p(np.exp(-np.abs(s)))
