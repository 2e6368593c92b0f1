"""A weighted mean of the two rates

The weights add up to 1.
"""

import numpy as np


def cosine(t, T, lr0, lr_min=0.0):
    a = (1 + np.cos(np.pi * (t / T))) / 2
    return np.asarray(a * lr0 + (1 - a) * lr_min)
