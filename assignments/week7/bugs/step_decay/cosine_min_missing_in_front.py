"""lr_min is not added again

You have the height lr0 - lr_min right, and forget to put it on top of lr_min.

Hint: what is the rate at t = T?
"""

import numpy as np


def cosine(t, T, lr0, lr_min=0.0):
    return float((lr0 - lr_min) * (1 + np.cos(np.pi * t / T)) / 2)
