"""NumPy numbers and a fresh dict

NumPy's numbers and truth values are as good as Python's.
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
    return dict(w=np.array(w), b=np.float64(b), mistakes=[np.int64(m) for m in mistakes], converged=np.bool_(converged))
