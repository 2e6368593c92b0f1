"""The learning rate is applied twice

You multiply by lr once in the error and once more in the step, so the step is scaled by its
square.

Hint: with lr = 0.1 and an error of 1, how large should the step of b be?
"""

import numpy as np


def perceptron_update(w, b, x, y, lr):
    yhat = int(perceptron_predict(x[np.newaxis, :], w, b)[0])
    error = lr * (y - yhat)
    return w + lr * error * x, b + lr * error
