"""The weights take the inputs' dtype

You make w like a row of X. For integer inputs it then holds integers, and steps of 0.25 are
lost.

Hint: what dtype has np.zeros_like(X[0]) for integer X?
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
            w = w.astype(np.asarray(X).dtype)
        mistakes.append(wrong)
        converged = wrong == 0
    return {"w": w, "b": b, "mistakes": mistakes, "converged": converged}
