"""The weights start at random

You begin with random weights. Here training starts from zeros, so that everybody's steps are
the same.

Hint: what is w before the first sample?
"""

import numpy as np


def perceptron_fit(X, y, lr=1.0, max_epochs=100):
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes, converged = [], False
    w = np.random.default_rng(0).normal(size=X.shape[1])
    while not converged and len(mistakes) < max_epochs:
        wrong = 0
        for x, label in zip(X, y, strict=True):
            wrong += int((x @ w + b > 0) != label)
            w, b = perceptron_update(w, b, x, label, lr)
        mistakes.append(wrong)
        converged = wrong == 0
    return {"w": w, "b": b, "mistakes": mistakes, "converged": converged}
