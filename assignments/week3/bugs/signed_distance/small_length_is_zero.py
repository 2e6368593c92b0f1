"""Small weights are taken for zero

Where w is short, you answer as if it were 0. The boundary is the same if w and b are both divided
by a million.

Hint: multiply w and b by 1e-12: should the distance change?
"""

import numpy as np


def signed_distance(X, w, b):
    length = np.linalg.norm(w)
    if np.isclose(length, 0):
        return np.zeros(len(X))
    return (X @ w + b) / length
