"""Divided by the length of each point

You divide by the length of x. What has to be divided out is the length of w.

Hint: double w and b: does the boundary move, and does your answer change?
"""

import numpy as np


def signed_distance(X, w, b):
    return (X @ w + b) / np.linalg.norm(X, axis=1)
