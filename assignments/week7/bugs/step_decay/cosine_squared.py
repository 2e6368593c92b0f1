"""A squared wave without the half

You square the half wave, which falls faster than it should.

Hint: what is the rate at t = T / 2?
"""

import numpy as np


def cosine(t, T, lr0, lr_min=0.0):
    return float(lr_min + (lr0 - lr_min) * ((1 + np.cos(np.pi * t / T)) / 2) ** 2)
