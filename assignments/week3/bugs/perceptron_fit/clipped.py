"""The weights are kept within bounds

You cut large weights off at a bound. The rule has no bound: w may grow as large as it must.

Hint: what is w after a step for x = (512, 0) from w = 0 with lr = 1?
"""

import numpy as np


def perceptron_fit(X, y, lr=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, label in zip(X, y, strict=True):
            error = int(label) - int(x @ w + b > 0)
            wrong += abs(error)
            w, b = np.clip(w + lr * error * x, -100, 100), b + lr * error
        mistakes.append(wrong)
        if wrong == 0:
            break
    return {"w": w, "b": b, "mistakes": mistakes, "converged": wrong == 0}
