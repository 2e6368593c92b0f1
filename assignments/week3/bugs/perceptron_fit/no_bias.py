"""The bias is never learned

You keep b at 0, so that the boundary always runs through the origin.

Hint: can OR be learned without a bias?
"""

import numpy as np


def perceptron_fit(X, y, lr=1.0, max_epochs=100):
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes, converged = [], False
    while not converged and len(mistakes) < max_epochs:
        wrong = 0
        for x, label in zip(X, y, strict=True):
            e = int(label) - int(x @ w > 0)
            wrong += int(e != 0)
            w = w + lr * e * x
        mistakes.append(wrong)
        converged = wrong == 0
    return {"w": w, "b": b, "mistakes": mistakes, "converged": converged}
