"""Windows that are not added up

You return the products of each window and do not add them up.

Hint: what is the shape of your result?
"""

import numpy as np


def conv1d_valid(x, w):
    x, w = np.asarray(x, float), np.asarray(w, float)
    if len(w) > len(x):
        raise ValueError("kernel too long")
    return np.array([x[i : i + len(w)] * w for i in range(len(x) - len(w) + 1)])
