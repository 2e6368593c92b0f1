"""Multiplied by the length of w

You multiply by the length of w, and so scale it in twice in place of out.

Hint: double w and b: does the boundary move, and does your answer change?
"""

import numpy as np


def signed_distance(X, w, b):
    return (X @ w + b) * np.linalg.norm(w)
