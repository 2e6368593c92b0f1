"""A kernel that is too long is not refused

You leave it to np.correlate, which swaps its arguments where the kernel is longer.

Hint: what does conv1d_valid([1, 2], [1, 2, 3]) give?
"""

import numpy as np


def conv1d_valid(x, w):
    x, w = np.asarray(x, float), np.asarray(w, float)
    return np.correlate(x, w, mode="valid")
