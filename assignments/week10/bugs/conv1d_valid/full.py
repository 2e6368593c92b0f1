"""More outputs than inputs

You use every place where x and w meet at all.

Hint: at how many places does all of w lie on x?
"""

import numpy as np


def conv1d_valid(x, w):
    x, w = np.asarray(x, float), np.asarray(w, float)
    if len(w) > len(x):
        raise ValueError("kernel too long")
    return np.correlate(x, w, mode="full")
