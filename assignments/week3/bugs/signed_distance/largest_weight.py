"""Divided by the largest weight

You divide by the largest absolute weight. The length takes all of them in.

Hint: what is the length of (3, 4)?
"""

import numpy as np


def signed_distance(X, w, b):
    return (X @ w + b) / np.max(np.abs(w))
