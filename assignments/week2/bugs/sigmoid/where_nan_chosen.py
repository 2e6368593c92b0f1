"""The unsafe form on each side

You use exp(x) / (1 + exp(x)) for positive x and the other form for negative x: each on the side
where it overflows.

Hint: which of exp(1000) and exp(-1000) is harmless?
"""

import numpy as np


def sigmoid(x):
    v = np.asarray(x, float)
    with np.errstate(all="ignore"):
        return np.where(v >= 0, np.exp(v) / (1 + np.exp(v)), 1 / (1 + np.exp(-v)))
