"""A probability in place of the prediction

You subtract the sigmoid of the score from the label. That is logistic regression; the perceptron
subtracts its answer, 0 or 1.

Hint: which values can y - yhat have?
"""

import numpy as np


def perceptron_update(w, b, x, y, lr):
    error = y - 1 / (1 + np.exp(-(x @ w + b)))
    return w + lr * error * x, float(b + lr * error)
