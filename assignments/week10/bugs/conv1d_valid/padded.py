"""As many outputs as inputs

You let the kernel hang over the ends, so the result is as long as x.

Hint: at how many places does all of w lie on x?
"""

import numpy as np


def conv1d_valid(x, w):
    x, w = np.asarray(x, float), np.asarray(w, float)
    if len(w) > len(x):
        raise ValueError("kernel too long")
    return np.correlate(x, w, mode="same")
