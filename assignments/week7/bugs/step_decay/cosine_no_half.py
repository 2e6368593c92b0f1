"""The factor 1/2 is missing

You leave out the 1/2, and 1 + cos(0) is 2.

Hint: what is the rate at t = 0?
"""

import numpy as np


def cosine(t, T, lr0, lr_min=0.0):
    return float(lr_min + (lr0 - lr_min) * (1 + np.cos(np.pi * t / T)))
