"""lr_min is ignored

Your rate falls to 0. It ends at lr_min.

Hint: where does lr_min occur in your code?
"""

import numpy as np


def cosine(t, T, lr0, lr_min=0.0):
    return float(lr0 * (1 + np.cos(np.pi * t / T)) / 2)
