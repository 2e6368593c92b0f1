"""A quarter of a wave

You use cos(pi t / 2T), from 1 down to 0. It is half a wave, brought between 0 and 1.

Hint: what is the rate at t = T / 2?
"""

import numpy as np


def cosine(t, T, lr0, lr_min=0.0):
    return float(lr_min + (lr0 - lr_min) * np.cos(np.pi * t / (2 * T)))
