"""t // T

You round t / T down, which is 0 until the end.

Hint: what is the rate at t = T / 2?
"""

import numpy as np


def cosine(t, T, lr0, lr_min=0.0):
    return float(lr_min + (lr0 - lr_min) * (1 + np.cos(np.pi * (t // T))) / 2)
