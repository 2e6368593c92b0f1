"""The bias is an array of one entry

You return the bias as an array of shape (1,). A float is asked for.

Hint: what is np.shape(fit["b"])?
"""

import numpy as np


def perceptron_fit(X, y, lr=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, label in zip(X, y, strict=True):
            error = int(label) - int(x @ w + b > 0)
            wrong += abs(error)
            w, b = w + lr * error * x, b + lr * error
        mistakes.append(wrong)
        if wrong == 0:
            break
    return {"w": w, "b": np.array([b]), "mistakes": mistakes, "converged": wrong == 0}
