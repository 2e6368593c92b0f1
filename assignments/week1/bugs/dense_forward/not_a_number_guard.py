"""Large numbers are called infinite

You replace large numbers, as a guard against overflow. They are fine.

Hint: what is the largest float64?
"""

import numpy as np


def dense_forward(X, W, b):
    Z = np.asarray(X, float) @ W.T + b
    return np.where(np.abs(Z) > 1e100, np.inf, Z)
