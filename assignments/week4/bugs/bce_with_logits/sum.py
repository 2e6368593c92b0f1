"""Sum in place of mean

You add the losses up and do not divide by N.

Hint: repeat the batch: should the loss double?
"""

import numpy as np


def bce_with_logits(z, y):
    s, t = np.asarray(z, float), np.asarray(y, float)
    return float(np.sum(np.maximum(s, 0) - s * t + np.log1p(np.exp(-np.abs(s)))))
