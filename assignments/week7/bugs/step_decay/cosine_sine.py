"""Sine in place of cosine

You use the sine, which is 0 at the start.

Hint: what is the rate at t = 0?
"""

import numpy as np


def cosine(t, T, lr0, lr_min=0.0):
    return float(lr_min + (lr0 - lr_min) * (1 + np.sin(np.pi * t / T)) / 2)
