"""Mistakes are counted at the end of the epoch

You count how many samples are wrong with the weights that the epoch ends with. A mistake is
what was predicted when the sample's turn came.

Hint: count inside the loop, before each step.
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
        wrong = int(np.sum((X @ w + b > 0) != y))
        mistakes.append(wrong)
        converged = wrong == 0
    return {"w": w, "b": b, "mistakes": mistakes, "converged": converged}
