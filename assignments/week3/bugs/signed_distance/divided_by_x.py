"""Divided by the length of x as well

You compute the cosine of an angle. A distance is not divided by the length of x.

Hint: does the distance of a far point stay large?
"""

import numpy as np


def signed_distance(X, w, b):
    return (X @ w + b) / (np.linalg.norm(w) * (1 + np.linalg.norm(X, axis=1)))
