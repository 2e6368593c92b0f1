"""The weights are scaled to length 1

You divide w by its length after the step. The rule leaves the length as it comes out.

Hint: what should w be after a sample that was predicted rightly?
"""

import numpy as np


def perceptron_update(w, b, x, y, lr):
    yhat = int(perceptron_predict(x[np.newaxis, :], w, b)[0])
    error = y - yhat
    w = w + lr * error * x
    return w / np.linalg.norm(w), b + lr * error
