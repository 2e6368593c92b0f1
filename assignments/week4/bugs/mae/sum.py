"""Sum in place of mean

You add the absolute errors up and do not divide by how many there are.

Hint: repeat the batch: should the loss double?
"""

import numpy as np


def mae(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    return float(np.sum(np.abs(p - t)))
