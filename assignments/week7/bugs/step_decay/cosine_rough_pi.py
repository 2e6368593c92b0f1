"""3.14 for pi

You use 3.14. np.pi and math.pi have all the digits.

Hint: what is 1 + cos(3.14)?
"""

import numpy as np


def cosine(t, T, lr0, lr_min=0.0):
    return float(lr_min + (lr0 - lr_min) * (1 + np.cos(3.14 * t / T)) / 2)
