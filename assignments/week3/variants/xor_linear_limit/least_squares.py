"""By lstsq

NumPy's least squares, with a column of ones for the bias.
"""

import numpy as np


def xor_linear_limit():
    X = np.array([[0.0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]])
    y = np.array([0.0, 1, 1, 0])
    v = np.linalg.lstsq(X, y, rcond=None)[0]
    return {"w": v[:2].copy(), "b": v[2], "mse": np.mean((X @ v - y) ** 2), "best_acc": 3 / 4}
