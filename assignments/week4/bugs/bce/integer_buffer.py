"""Clipped probabilities are stored among integers

You copy the clipped probabilities into np.zeros_like(p), which holds integers if p does: the clip
is lost.

Hint: which dtype has np.zeros_like(np.array([0, 1]))?
"""

import numpy as np


def bce(p, y):
    q = np.zeros_like(p)
    q[...] = np.clip(p, 1e-12, 1 - 1e-12)
    with np.errstate(all="ignore"):
        return float(-np.mean(y * np.log(q) + (1 - y) * np.log(1 - q)))
