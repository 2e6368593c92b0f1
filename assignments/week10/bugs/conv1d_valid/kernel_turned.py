"""The kernel is turned round

You compute the convolution of mathematics, which turns the kernel round, as np.convolve does.
Networks lay it on x as it is.

Hint: what is conv1d_valid([1, 0, 0], [1, 2])?
"""

import numpy as np


def conv1d_valid(x, w):
    x, w = np.asarray(x, float), np.asarray(w, float)
    if len(w) > len(x):
        raise ValueError("kernel too long")
    return np.convolve(x, w, mode="valid")
