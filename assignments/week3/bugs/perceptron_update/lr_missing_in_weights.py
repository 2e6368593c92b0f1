"""The weights ignore the learning rate

You use lr for b and not for w. Both steps are scaled.

Hint: by how much should w change if lr is 0.1, the error is 1 and x is (1, 1)?
"""

import numpy as np


def perceptron_update(w, b, x, y, lr):
    yhat = int(perceptron_predict(x[np.newaxis, :], w, b)[0])
    error = y - yhat
    return w + error * x, b + lr * error
