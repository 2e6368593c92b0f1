"""The step never goes down

You use the size of the error and not its sign, so a sample wrongly predicted 1 is pushed up even
further.

Hint: a sample with label 0 was predicted 1: should its score grow or shrink?
"""

import numpy as np


def perceptron_update(w, b, x, y, lr):
    yhat = int(perceptron_predict(x[np.newaxis, :], w, b)[0])
    error = abs(y - yhat)
    return w + lr * error * x, b + lr * error
