"""np.where computes both branches

You have both stable forms, but np.where chooses after both have been computed for all elements:
the one that is not wanted still overflows.

Hint: what is passed to exp in the branch that you throw away?
"""

import numpy as np


def sigmoid(x):
    v = np.asarray(x, float)
    return np.where(v >= 0, 1 / (1 + np.exp(-v)), np.exp(v) / (1 + np.exp(v)))
