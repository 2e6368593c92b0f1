"""More than two dimensions become two

You handle lists and tables of numbers only. x may have any shape, and the result has the same.

Hint: which shape should the result have for x of shape (2, 3, 4)?
"""

import numpy as np


def leaky(x, alpha):
    v = np.asarray(x, float)
    v = v.reshape(len(v), -1) if v.ndim > 2 else v
    return np.where(v > 0, v, alpha * v)
