"""Steps where the prediction is right

You step when prediction and label agree, and do nothing when they differ. It is the other way
round.

Hint: from which samples does a perceptron learn?
"""

import numpy as np


def perceptron_update(w, b, x, y, lr):
    yhat = int(perceptron_predict(x[np.newaxis, :], w, b)[0])
    error = (2 * y - 1) * (y == yhat)
    return w + lr * error * x, b + lr * error
