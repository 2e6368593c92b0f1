"""The weights multiply their own step

You multiply the step of w by w in place of x; from w = 0 yours could never start.

Hint: what is the step of w when w is all zeros?
"""

import numpy as np


def perceptron_update(w, b, x, y, lr):
    yhat = int(perceptron_predict(x[np.newaxis, :], w, b)[0])
    error = y - yhat
    return w + lr * error * w, b + lr * error
