"""The bias multiplies its own step

You multiply the step of b by b. The input that belongs to b is the constant 1; from b = 0 yours
could never start.

Hint: what is the step of b when b is 0?
"""

import numpy as np


def perceptron_update(w, b, x, y, lr):
    yhat = int(perceptron_predict(x[np.newaxis, :], w, b)[0])
    error = y - yhat
    return w + lr * error * x, b + lr * error * b
