"""Probabilities are rounded to classes first

You turn p into 0 or 1 before the loss, so that 0.51 and 0.99 cost the same.

Hint: should 0.99 cost less than 0.51 for y = 1?
"""

import numpy as np


def bce(p, y):
    q = np.clip((np.asarray(p) > 0.5).astype(float), 1e-12, 1 - 1e-12)
    return float(-np.mean(y * np.log(q) + (1 - y) * np.log(1 - q)))
