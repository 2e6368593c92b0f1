"""The input is turned round

You go through x from its end.

Hint: what is the first output made of?
"""

import numpy as np


def conv1d_valid(x, w):
    x, w = np.asarray(x, float), np.asarray(w, float)
    if len(w) > len(x):
        raise ValueError("kernel too long")
    return np.correlate(x, w, mode="valid")[::-1].copy()
