"""Training stops when the count does not fall

You give up once an epoch has as many mistakes as the one before. The count need not fall in
every epoch.

Hint: does the count fall in every epoch, for AND?
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
        mistakes.append(wrong)
        converged = wrong == 0
        if len(mistakes) > 1 and mistakes[-1] >= mistakes[-2] > 0:
            break
    return {"w": w, "b": b, "mistakes": mistakes, "converged": converged}
