"""Gradient descent that stopped too early

You run gradient descent for too few steps, or with too small a learning rate, so the numbers have
not settled to six digits.

Hint: do your numbers still change if you run ten times as long?
"""

import numpy as np


def xor_linear_limit():
    A = np.array([[0.0, 0.0, 1.0], [0.0, 1.0, 1.0], [1.0, 0.0, 1.0], [1.0, 1.0, 1.0]])
    y = np.array([0.0, 1.0, 1.0, 0.0])
    t = np.array([0.3, -0.2, 0.1])
    for _ in range(50):
        t -= 0.1 * 2 * A.T @ (A @ t - y) / 4
    mse = float(np.mean((A @ t - y) ** 2))
    return {"w": t[:2], "b": float(t[2]), "mse": mse, "best_acc": 0.75}
