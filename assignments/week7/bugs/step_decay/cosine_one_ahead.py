"""One step ahead

You use t + 1. Step 0 has lr0 itself.

Hint: what is the rate at t = 0?
"""

import numpy as np


def cosine(t, T, lr0, lr_min=0.0):
    return float(lr_min + (lr0 - lr_min) * (1 + np.cos(np.pi * (t + 1) / T)) / 2)
