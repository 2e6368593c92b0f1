"""Fractions are cut off for whole inputs

Where X holds integers, your result holds whole numbers: the fractions are cut off.

Hint: what is the dtype of your result if X holds integers?
"""

import numpy as np


def signed_distance(X, w, b):
    return ((X @ w + b) / np.linalg.norm(w)).astype(X.dtype)
