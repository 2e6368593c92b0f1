"""The mean is missing

You return the loss of each sample. A loss is one number, their mean.

Hint: what is the shape of your answer?
"""

import numpy as np


def bce(p, y):
    q, t = np.clip(np.asarray(p, float), 1e-12, 1 - 1e-12), np.asarray(y, float)
    return -(t * np.log(q) + (1 - t) * np.log(1 - q))
