"""Infinity over infinity

You compute x exp(x) / (1 + exp(x)), and for x = 1000 it is infinity over infinity.

Hint: use a sigmoid that lets exp see -|x| only.
"""

import numpy as np


def silu(x):
    v = np.asarray(x, float)
    with np.errstate(all="ignore"):
        return v * np.exp(v) / (1 + np.exp(v))
