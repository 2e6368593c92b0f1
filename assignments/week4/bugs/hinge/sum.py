"""Sum in place of mean

You add the losses up and do not divide by N.

Hint: repeat the batch: should the loss double?
"""

import numpy as np


def hinge(s, y):
    v, t = np.asarray(s, float), np.asarray(y, float)
    return float(np.sum(np.maximum(0, 1 - t * v)))
