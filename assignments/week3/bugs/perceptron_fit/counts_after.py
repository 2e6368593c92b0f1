"""Mistakes are counted after the step

You count a sample as wrong if it is still wrong after its own step. A mistake is what was
predicted when the sample's turn came.

Hint: count before you update.
"""

import numpy as np


def perceptron_fit(X, y, lr=1.0, max_epochs=100):
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes, converged = [], False
    while not converged and len(mistakes) < max_epochs:
        wrong = 0
        for x, label in zip(X, y, strict=True):
            w, b = perceptron_update(w, b, x, label, lr)
            wrong += int((x @ w + b > 0) != label)
        mistakes.append(wrong)
        converged = wrong == 0
    return {"w": w, "b": b, "mistakes": mistakes, "converged": converged}
