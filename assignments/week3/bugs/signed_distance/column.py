"""The distances stand in a column

You return shape (N, 1). One distance for each row is asked for, in shape (N,).

Hint: print the shape of your result for five points.
"""

import numpy as np


def signed_distance(X, w, b):
    return (X @ w.reshape(-1, 1) + b) / np.linalg.norm(w)
