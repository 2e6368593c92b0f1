"""A small number is added to the length

You add a small number to the length of w against a division by zero. Where w is small, that number
decides the answer.

Hint: multiply w and b by 1e-7: should the distance change?
"""

import numpy as np


def signed_distance(X, w, b):
    return (X @ w + b) / (np.linalg.norm(w) + 1e-8)
