"""One term for each kernel element

The sum may run over k outside and over i inside.
"""

import numpy as np


def conv1d_valid(x, w):
    x, w = np.asarray(x, float), np.asarray(w, float)
    if len(w) > len(x):
        raise ValueError("kernel too long")
    return sum(w[k] * x[k : len(x) - len(w) + 1 + k] for k in range(len(w)))
