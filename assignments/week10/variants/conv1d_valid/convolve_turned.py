"""np.convolve with a turned kernel

Turned twice is as it was.
"""

import numpy as np


def conv1d_valid(x, w):
    x, w = np.asarray(x, float), np.asarray(w, float)
    if len(w) > len(x):
        raise ValueError("kernel too long")
    return np.convolve(x, w[::-1], "valid")
