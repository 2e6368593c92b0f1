"""The other end of the slopes at the kink

At 0 every slope from -1 to 1 is a right one; this takes -1.
"""

import numpy as np


def mae_grad(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    return ((p > t).astype(float) - (p <= t)) / p.size
