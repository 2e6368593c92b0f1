"""lr_min is added to all of it

You add lr_min to a wave of height lr0, so that it starts above lr0. The height is lr0 - lr_min.

Hint: what is the rate at t = 0?
"""

import numpy as np


def cosine(t, T, lr0, lr_min=0.0):
    return float(lr_min + lr0 * (1 + np.cos(np.pi * t / T)) / 2)
