"""A list for the pair

A list of two unpacks like a tuple; the bias may be a NumPy number.
"""

import numpy as np


def perceptron_update(w, b, x, y, lr):
    yhat = int(x @ w + b > 0)
    e = int(y) - yhat
    return [np.add(w, lr * e * x), np.float64(b) + lr * e]
