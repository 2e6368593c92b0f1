"""Training ends at few mistakes

You end where few of many rows are wrong. Training ends after the first epoch without any mistake.

Hint: is an epoch with 1 mistake in 200 rows free of mistakes?
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
        if wrong <= 0.01 * len(X):
            break
    return {"w": w, "b": b, "mistakes": mistakes, "converged": wrong <= 0.01 * len(X)}
