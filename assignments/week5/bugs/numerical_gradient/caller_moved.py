"""The caller's array is moved and put back

You move the elements of x itself, if it holds float64, and put them back. Until then the
caller's array is another, and one that nobody may write to cannot be moved at all.

Hint: work on a copy.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    if x.dtype != np.float64:
        x = x.astype(float)
    gradient = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + h
        ahead = f(x)
        x[i] = old - h
        behind = f(x)
        x[i] = old
        gradient[i] = (ahead - behind) / (2 * h)
    return gradient
