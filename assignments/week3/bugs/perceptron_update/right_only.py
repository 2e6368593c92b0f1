"""Steps where the prediction is right

Samples that the old w and b answer rightly move w and b in your function. Only a wrong prediction
moves them.

Hint: from which samples does a perceptron learn?
"""

import numpy as np


def perceptron_update(w, b, x, y, lr):
    yhat = int(perceptron_predict(x[np.newaxis, :], w, b)[0])
    error = (2 * y - 1) * (y == yhat)
    return w + lr * error * x, b + lr * error
