"""Without the other functions

The rule is written out in place.
"""

import numpy as np


def perceptron_fit(X, y, lr=1.0, max_epochs=100):
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes, converged = [], False
    while not converged and len(mistakes) < max_epochs:
        wrong = 0
        for x, label in zip(X, y, strict=True):
            e = int(label) - int(np.dot(x, w) + b > 0)
            if e:
                wrong, w, b = wrong + 1, w + lr * e * x, b + lr * e
        mistakes.append(wrong)
        converged = wrong == 0
    return {"w": w, "b": b, "mistakes": mistakes, "converged": converged}
