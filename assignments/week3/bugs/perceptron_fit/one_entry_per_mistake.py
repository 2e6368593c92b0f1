"""An entry for each mistake

You append a 1 for each mistake. mistakes has one entry for each epoch.

Hint: how many entries after three epochs?
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
        mistakes += [1] * wrong + [0] * (wrong == 0)
        converged = wrong == 0
    return {"w": w, "b": b, "mistakes": mistakes, "converged": converged}
