"""lr_min as a lower bound

You let the rate fall towards 0 and stop it at lr_min. The wave itself ends there.

Hint: what is the rate at t = T / 2?
"""

import numpy as np


def cosine(t, T, lr0, lr_min=0.0):
    return float(max(lr_min, lr0 * (1 + np.cos(np.pi * t / T)) / 2))
