"""The 1 is missing

You take the cosine itself, which falls to -1, so that the rate becomes negative or far too
small.

Hint: what is the rate at t = T?
"""

import numpy as np


def cosine(t, T, lr0, lr_min=0.0):
    return float(lr_min + (lr0 - lr_min) * np.cos(np.pi * t / T))
