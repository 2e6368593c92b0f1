"""Gradient descent was stopped early

You run a few steps of gradient descent from (1, 1), and w is not yet near 0. Six digits are
asked for.

Hint: solve the least squares exactly, or take many more steps.
"""

import numpy as np


def xor_linear_limit():
    X = np.array([[0.0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]])
    y, v = np.array([0.0, 1, 1, 0]), np.array([1.0, 1.0, 0.0])
    for _ in range(20):
        v = v - 0.5 * X.T @ (X @ v - y) / 4
    return {"w": v[:2], "b": float(v[2]), "mse": float(np.mean((X @ v - y) ** 2)), "best_acc": 0.75}
