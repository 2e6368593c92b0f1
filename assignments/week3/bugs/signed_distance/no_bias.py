"""The bias is left out

You measure from the origin and not from the boundary.

Hint: is the distance 0 on the boundary?
"""

import numpy as np


def signed_distance(X, w, b):
    return (X @ w) / np.linalg.norm(w)
