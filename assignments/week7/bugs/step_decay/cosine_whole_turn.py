"""A whole turn in place of half a one

You go through 2 pi, so that the rate comes back up. Half a wave is pi.

Hint: what is the rate at t = T?
"""

import numpy as np


def cosine(t, T, lr0, lr_min=0.0):
    return float(lr_min + (lr0 - lr_min) * (1 + np.cos(2 * np.pi * t / T)) / 2)
