"""The distance is squared

You return the square, as a loss would use it. The distance with its sign is asked for.

Hint: how far is the point 3 from the boundary x - 1 = 0?
"""

import numpy as np


def signed_distance(X, w, b):
    return ((X @ w + b) / np.linalg.norm(w)) ** 2
