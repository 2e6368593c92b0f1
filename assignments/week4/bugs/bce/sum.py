"""Sum in place of mean

You add the losses of the samples up and do not divide by N.

Hint: repeat the batch: should the loss double?
"""

import numpy as np


def bce(p, y):
    q, t = np.clip(np.asarray(p, float), 1e-12, 1 - 1e-12), np.asarray(y, float)
    return float(-np.sum(t * np.log(q) + (1 - t) * np.log(1 - q)))
