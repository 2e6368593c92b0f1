"""Weight by weight

Each weight's own step.
"""

import numpy as np


def perceptron_update(w, b, x, y, lr):
    yhat = int(x @ w + b > 0)
    e = int(y) - yhat
    return np.array([wi + lr * e * xi for wi, xi in zip(w, x, strict=True)]), b + lr * e
