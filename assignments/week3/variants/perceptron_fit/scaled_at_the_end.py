"""Scaled at the end

From zeros, lr only scales w and b: learn with 1, and scale the result.
"""

import numpy as np


def perceptron_fit(X, y, lr=1.0, max_epochs=100):
    w, b, m = np.zeros(X.shape[1]), 0.0, []
    while not m or (m[-1] and len(m) < max_epochs):
        k = 0
        for x, t in zip(X, y):
            e = t - float(x @ w + b > 0)
            if e:
                w, b, k = w + e * x, b + e, k + 1
        m.append(k)
    return {"w": lr * w, "b": lr * b, "mistakes": m, "converged": m[-1] == 0}
