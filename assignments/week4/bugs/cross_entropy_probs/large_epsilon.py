"""A large epsilon is added inside the logarithm

You compute log(P + 1e-5), which changes ordinary losses.

Hint: which terms need protection from log(0)?
"""

import numpy as np


def cross_entropy_probs(P, Y):
    q, t = np.asarray(P, float), np.asarray(Y, float)
    return float(-np.sum(t * np.log(q + 1e-5)) / len(q))
