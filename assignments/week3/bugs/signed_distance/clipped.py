"""Large distances are cut off

You keep the distances within bounds. A point may be as far from the boundary as it likes.

Hint: how far is x = (1000, 0) from the line x1 = 0?
"""

import numpy as np


def signed_distance(X, w, b):
    return np.clip((X @ w + b) / np.linalg.norm(w), -100, 100)
