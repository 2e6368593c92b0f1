"""Infinities become the largest number

You replace infinities by the largest float after the fact, and the sum of two of those is
infinite again.

Hint: clip p before the logarithm.
"""

import numpy as np


def bce(p, y):
    with np.errstate(all="ignore"):
        q, t = np.asarray(p, float), np.asarray(y, float)
        return float(np.mean(np.nan_to_num(-np.log(np.where(t == 1, q, 1 - q)))))
