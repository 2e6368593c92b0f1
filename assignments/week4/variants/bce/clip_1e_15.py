"""A finer clip

Any clip from 1e-15 to 1e-10 keeps the loss finite and leaves ordinary losses alone.
"""

import numpy as np


def bce(p, y):
    q = np.clip(np.asarray(p, float), 1e-15, 1 - 1e-15)
    return -np.mean(y * np.log(q) + (1 - y) * np.log(1 - q))
