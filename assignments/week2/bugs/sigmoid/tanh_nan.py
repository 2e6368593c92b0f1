"""Infinity over infinity in tanh

You use the definition as it stands. For x = 1000 its exp is infinite above and below, and the
result is NaN.

Hint: divide above and below by the larger of the two exps.
"""

import numpy as np


def tanh(x):
    v = np.asarray(x, float)
    with np.errstate(all="ignore"):
        a, b = np.exp(v), np.exp(-v)
        return (a - b) / (a + b)
