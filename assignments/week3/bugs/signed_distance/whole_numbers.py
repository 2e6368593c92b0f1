"""Fractions are cut off for whole inputs

You store the result in the type of X, which for integers cuts the fractions off.

Hint: what is the dtype of your result if X holds integers?
"""

import numpy as np


def signed_distance(X, w, b):
    return ((X @ w + b) / np.linalg.norm(w)).astype(X.dtype)
