"""The weights have seven digits

Your weights are rounded to about seven digits, as the type float32 does it. X has more than that.

Hint: what is np.float32(0.123456789)?
"""

import numpy as np


def perceptron_fit(X, y, lr=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, label in zip(X, y, strict=True):
            error = int(label) - int(x @ w + b > 0)
            wrong += abs(error)
            w, b = (w + lr * error * x).astype(np.float32).astype(float), b + lr * error
        mistakes.append(wrong)
        if wrong == 0:
            break
    return {"w": w, "b": b, "mistakes": mistakes, "converged": wrong == 0}
