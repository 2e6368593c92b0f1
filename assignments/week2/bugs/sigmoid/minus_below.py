"""Minus in the denominator

You divide by 1 - exp(-x), which is 0 at x = 0.

Hint: what is sigmoid(0)?
"""

import numpy as np


def sigmoid(x):
    v = np.clip(np.asarray(x, float), -700, 700)
    with np.errstate(all="ignore"):
        return 1 / (1 - np.exp(-v))
