"""All steps of an epoch are taken at its end

You compute every step with the weights that the epoch began with, and add them up at its end.
The perceptron moves after each sample.

Hint: with which weights is the second row predicted?
"""

import numpy as np


def perceptron_fit(X, y, lr=1.0, max_epochs=100):
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes, converged = [], False
    while not converged and len(mistakes) < max_epochs:
        wrong = 0
        dw, db = np.zeros(X.shape[1]), 0.0
        for x, label in zip(X, y, strict=True):
            e = int(label) - int(x @ w + b > 0)
            wrong += int(e != 0)
            dw, db = dw + lr * e * x, db + lr * e
        w, b = w + dw, b + db
        mistakes.append(wrong)
        converged = wrong == 0
    return {"w": w, "b": b, "mistakes": mistakes, "converged": converged}
