"""An epsilon is added to the length

You add 1e-6 to the length against a division by 0. That changes the distances, most of all for
small weights.

Hint: w is not all zeros.
"""

import numpy as np


def signed_distance(X, w, b):
    return (X @ w + b) / (np.linalg.norm(w) + 1e-6)
