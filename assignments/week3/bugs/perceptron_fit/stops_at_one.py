"""Training stops at one mistake

You stop as soon as an epoch has at most one mistake.

Hint: how many mistakes may the last epoch have?
"""

import numpy as np


def perceptron_fit(X, y, lr=1.0, max_epochs=100):
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes, converged = [], False
    while not converged and len(mistakes) < max_epochs:
        wrong = 0
        for x, label in zip(X, y, strict=True):
            wrong += int((x @ w + b > 0) != label)
            w, b = perceptron_update(w, b, x, label, lr)
        mistakes.append(wrong)
        converged = wrong <= 1
    return {"w": w, "b": b, "mistakes": mistakes, "converged": converged}
