"""Equal rows are used once

You drop rows that X holds more than once. Each row of X is a sample of its own, and gets its
step.

Hint: how many steps does an epoch make if X has two equal rows?
"""

import numpy as np


def perceptron_fit(X, y, lr=1.0, max_epochs=100):
    first = np.sort(np.unique(X, axis=0, return_index=True)[1])
    X, y = X[first], y[first]
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
    return {"w": w, "b": b, "mistakes": mistakes, "converged": wrong == 0}
