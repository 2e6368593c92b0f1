"""Degrees in place of radians

You give 180 t / T to the cosine, which wants radians: half a turn is pi.

Hint: what is np.cos(180)?
"""

import numpy as np


def cosine(t, T, lr0, lr_min=0.0):
    return float(lr_min + (lr0 - lr_min) * (1 + np.cos(180 * t / T)) / 2)
