"""An epsilon is added inside the logarithm

You compute log(P + 1e-8), which changes the loss of small probabilities.

Hint: which terms need protection from log(0)?
"""

import numpy as np


def cross_entropy_probs(P, Y):
    q, t = np.asarray(P, float), np.asarray(Y, float)
    return float(-np.sum(t * np.log(q + 1e-8)) / len(q))
