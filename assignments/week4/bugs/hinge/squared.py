"""The squared hinge loss

You square the loss of each sample. That is another loss.

Hint: what should a margin of -1 cost?
"""

import numpy as np


def hinge(s, y):
    v, t = np.asarray(s, float), np.asarray(y, float)
    return float(np.mean(np.maximum(0, 1 - t * v) ** 2))
