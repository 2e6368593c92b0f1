"""By long gradient descent

Enough steps for six digits.
"""

import numpy as np


def xor_linear_limit():
    X = np.array([[0.0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]])
    y, v = np.array([0.0, 1, 1, 0]), np.array([1.0, -1.0, 0.3])
    for _ in range(3000):
        v = v - 0.5 * X.T @ (X @ v - y) / 4
    return {"w": v[:2].copy(), "b": float(v[2]), "mse": float(np.mean((X @ v - y) ** 2)), "best_acc": 0.75}
