"""The bias has the wrong sign

You subtract b in the score.

Hint: what is the score?
"""

import numpy as np


def signed_distance(X, w, b):
    return (X @ w - b) / np.linalg.norm(w)
