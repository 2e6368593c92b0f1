"""Infinity over infinity

You divide exp(x) by 1 + exp(x), and for x = 1000 both are infinite: the result is NaN.

Hint: divide above and below by exp(x).
"""

import numpy as np


def sigmoid(x):
    v = np.asarray(x, float)
    with np.errstate(all="ignore"):
        return np.exp(v) / (1 + np.exp(v))
