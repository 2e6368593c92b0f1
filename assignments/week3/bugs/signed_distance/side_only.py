"""Only the side is returned

You return the sign alone. How far away the point lies is asked for as well.

Hint: how far is the point 3 from the boundary x - 1 = 0?
"""

import numpy as np


def signed_distance(X, w, b):
    return np.sign(X @ w + b)
