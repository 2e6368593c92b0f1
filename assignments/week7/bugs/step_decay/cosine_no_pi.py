"""pi is missing

You take the cosine of t / T. Half a wave ends at pi.

Hint: what is the rate at t = T?
"""

import numpy as np


def cosine(t, T, lr0, lr_min=0.0):
    return float(lr_min + (lr0 - lr_min) * (1 + np.cos(t / T)) / 2)
