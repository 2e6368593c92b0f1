"""The bias is an array of one entry

Your bias is an array of shape (1,), as perceptron_predict's answer for one row is. A number is
asked for.

Hint: perceptron_predict answers a batch: take entry [0] of its answer.
"""

import numpy as np


def perceptron_update(w, b, x, y, lr):
    error = y - perceptron_predict(x[np.newaxis, :], w, b)
    return w + lr * error * x, b + lr * error
