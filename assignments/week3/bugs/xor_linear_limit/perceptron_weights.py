"""Weights that a perceptron learned

You return what the perceptron's rule ends with on XOR. It never settles there; asked for is the
least-squares solution.

Hint: do your w and b depend on the number of epochs?
"""

import numpy as np


def xor_linear_limit():
    X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = np.array([0, 1, 1, 0])
    fit = perceptron_fit(X, y)
    w, b = fit["w"], fit["b"]
    mse = float(np.mean((X @ w + b - y) ** 2))
    return {"w": w, "b": b, "mse": mse, "best_acc": 0.75}
