"""Epochs from a generator

Each epoch is yielded, and whoever asks decides when to stop.
"""

import numpy as np


def _epochs(X, y, lr):
    w = np.zeros_like(X[0], dtype=float)
    b = 0.0
    while True:
        wrong = []
        for i in range(X.shape[0]):
            yhat = bool(np.inner(X[i], w) + b > 0)
            if yhat != bool(y[i]):
                s = lr if y[i] else -lr
                w += s * X[i]
                b += s
                wrong.append(i)
        yield w, b, len(wrong)


def perceptron_fit(X, y, lr=1.0, max_epochs=100):
    mistakes = []
    for k, (w, b, n) in zip(range(max_epochs), _epochs(X, y, lr)):
        mistakes.append(n)
        if n == 0:
            break
    return {"w": w.copy(), "b": b, "mistakes": mistakes, "converged": 0 in mistakes}
