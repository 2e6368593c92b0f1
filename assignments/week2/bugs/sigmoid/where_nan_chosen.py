"""The unsafe form for positive x

Your result is NaN for large positive x: exp(x) / (1 + exp(x)) is infinity over infinity there.
exp(-x) overflows for very negative x. Each form is for the other side.

Hint: which of exp(1000) and exp(-1000) is harmless?
"""

import numpy as np


def sigmoid(x):
    v = np.asarray(x, float)
    with np.errstate(all="ignore"):
        return np.where(v >= 0, np.exp(v) / (1 + np.exp(v)), 1 / (1 + np.exp(-v)))
