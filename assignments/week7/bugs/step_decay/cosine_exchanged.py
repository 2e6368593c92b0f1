"""lr0 and lr_min changed places

Your rate climbs from lr_min to lr0.

Hint: what is the rate at t = 0?
"""

import numpy as np


def cosine(t, T, lr0, lr_min=0.0):
    return float(lr0 + (lr_min - lr0) * (1 + np.cos(np.pi * t / T)) / 2)
