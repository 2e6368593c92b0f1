"""The sides are exchanged

You return minus the distance: it should be positive where the answer is 1.

Hint: which side does w point to?
"""

import numpy as np


def signed_distance(X, w, b):
    return -(X @ w + b) / np.linalg.norm(w)
