"""Divided by the sum of the absolute weights

You divide by |w1| + |w2| + ... The length is the root of the sum of the squares.

Hint: what is the length of (3, 4)?
"""

import numpy as np


def signed_distance(X, w, b):
    return (X @ w + b) / np.sum(np.abs(w))
