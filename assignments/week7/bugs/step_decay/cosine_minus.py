"""1 - cos: from low to high

You write 1 - cos, so that the rate climbs from lr_min to lr0.

Hint: what is the rate at t = 0?
"""

import numpy as np


def cosine(t, T, lr0, lr_min=0.0):
    return float(lr_min + (lr0 - lr_min) * (1 - np.cos(np.pi * t / T)) / 2)
