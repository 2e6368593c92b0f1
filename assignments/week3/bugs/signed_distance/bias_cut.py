"""The bias loses its fraction where X holds integers

Where X holds integers, b is cut to a whole number, which moves the boundary.

Hint: what becomes of b = 0.75 if X holds integers?
"""

import numpy as np


def signed_distance(X, w, b):
    return (X @ w + X.dtype.type(b)) / np.linalg.norm(w)
