"""The bias is cut to a whole number

You turn b into a whole number, which moves the boundary.

Hint: what becomes of b = 0.75 in your code?
"""

import numpy as np


def signed_distance(X, w, b):
    return (X @ w + int(b)) / np.linalg.norm(w)
