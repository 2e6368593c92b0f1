"""Steps are repeated until the sample is right

You keep stepping until the prediction agrees with the label. One call makes one step.

Hint: how many steps should one call make?
"""

import numpy as np


def perceptron_update(w, b, x, y, lr):
    yhat = int(perceptron_predict(x[np.newaxis, :], w, b)[0])
    for _ in range(50):
        w, b = w + lr * (y - yhat) * x, b + lr * (y - yhat)
        yhat = int(perceptron_predict(x[np.newaxis, :], w, b)[0])
    return w, b
