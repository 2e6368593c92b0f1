"""The mean instead of the sum

You divide by the kernel's length.

Hint: what is the result for a kernel of ones?
"""

import numpy as np


def conv1d_valid(x, w):
    x, w = np.asarray(x, float), np.asarray(w, float)
    if len(w) > len(x):
        raise ValueError("kernel too long")
    return np.correlate(x, w, mode="valid") / len(w)
