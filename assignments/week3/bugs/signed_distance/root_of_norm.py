"""A square root too many

You divide by the square root of the length of w. np.linalg.norm has taken the root already.

Hint: double w and b: does the boundary move, and does your answer change?
"""

import numpy as np


def signed_distance(X, w, b):
    return (X @ w + b) / np.sqrt(np.linalg.norm(w))
