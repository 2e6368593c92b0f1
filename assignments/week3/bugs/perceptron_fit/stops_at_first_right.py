"""Training stops at the first sample that is right

You end as soon as one sample is predicted rightly. An epoch is free of mistakes only if all its
samples are.

Hint: how many samples have to be right?
"""

import numpy as np


def perceptron_fit(X, y, lr=1.0, max_epochs=100):
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes, converged = [], False
    while not converged and len(mistakes) < max_epochs:
        wrong = 0
        for x, label in zip(X, y, strict=True):
            ok = (x @ w + b > 0) == label
            wrong += int(not ok)
            w, b = perceptron_update(w, b, x, label, lr)
            if ok:
                break
        mistakes.append(wrong)
        converged = len(mistakes) > 1 and mistakes[-1] <= 1
    return {"w": w, "b": b, "mistakes": mistakes, "converged": converged}
