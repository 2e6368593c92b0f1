"""One epoch too many

You run one epoch more than max_epochs allows.

Hint: how many epochs does max_epochs = 7 allow?
"""

import numpy as np


def perceptron_fit(X, y, lr=1.0, max_epochs=100):
    max_epochs = max_epochs + 1
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes, converged = [], False
    while not converged and len(mistakes) < max_epochs:
        wrong = 0
        for x, label in zip(X, y, strict=True):
            wrong += int((x @ w + b > 0) != label)
            w, b = perceptron_update(w, b, x, label, lr)
        mistakes.append(wrong)
        converged = wrong == 0
    return {"w": w, "b": b, "mistakes": mistakes, "converged": converged}
