"""np.correlate

It does not turn the kernel round.
"""

import numpy as np


def conv1d_valid(x, w):
    x, w = np.asarray(x, float), np.asarray(w, float)
    if len(w) > len(x):
        raise ValueError("kernel too long")
    return np.correlate(x, w, mode="valid")
