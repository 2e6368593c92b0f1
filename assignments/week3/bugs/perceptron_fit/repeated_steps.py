"""A row is repeated until it is right

You make several steps for one row, until it is predicted rightly, and count each. An epoch makes
one step for each row, and then comes the next.

Hint: how often is a row visited in one epoch?
"""

import numpy as np


def perceptron_fit(X, y, lr=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, label in zip(X, y, strict=True):
            while label != int(x @ w + b > 0):
                error = int(label) - int(x @ w + b > 0)
                wrong += 1
                w, b = w + lr * error * x, b + lr * error
        mistakes.append(wrong)
        if wrong == 0:
            break
    return {"w": w, "b": b, "mistakes": mistakes, "converged": wrong == 0}
