"""Another default for lr_min

In the signature lr_min is not 0 by default.

Hint: compare your def line with the template's.
"""

import numpy as np


def cosine(t, T, lr0, lr_min=1e-3):
    return float(lr_min + (lr0 - lr_min) * (1 + np.cos(np.pi * t / T)) / 2)
