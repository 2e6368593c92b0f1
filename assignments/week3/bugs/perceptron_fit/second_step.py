"""Two steps for a row

Where a row is still wrong after its step you make another one. An epoch makes one step for each
row, and then comes the next.

Hint: how often is a row visited in one epoch?
"""

import numpy as np


def perceptron_fit(X, y, lr=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, label in zip(X, y, strict=True):
            wrong += int(label != int(x @ w + b > 0))
            for _ in range(2):
                w, b = perceptron_update(w, b, x, label, lr)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return {"w": w, "b": b, "mistakes": mistakes, "converged": wrong == 0}
