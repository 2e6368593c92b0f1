"""Samples with the label 1 teach nothing

You step down where the prediction was too large, and never up where it was too small.

Hint: what should happen when y is 1 and the prediction is 0?
"""

import numpy as np


def perceptron_update(w, b, x, y, lr):
    yhat = int(perceptron_predict(x[np.newaxis, :], w, b)[0])
    error = min(y - yhat, 0)
    return w + lr * error * x, b + lr * error
