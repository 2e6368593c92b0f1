"""Rows are drawn at random

You draw N rows at random in each epoch, so that some come twice and others not at all. An epoch
visits every row once.

Hint: can an epoch of yours be free of mistakes although a row is wrong?
"""

import numpy as np


def perceptron_fit(X, y, lr=1.0, max_epochs=100):
    rng = np.random.default_rng(0)
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for i in rng.integers(len(X), size=len(X)):
            wrong += int(perceptron_predict(X[i : i + 1], w, b)[0] != y[i])
            w, b = perceptron_update(w, b, X[i], y[i], lr)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return {"w": w, "b": b, "mistakes": mistakes, "converged": mistakes[-1] == 0}
