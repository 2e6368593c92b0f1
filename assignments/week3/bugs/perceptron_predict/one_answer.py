"""One answer for the whole batch

You add the scores of all rows into one number. Every row has its own score and its own answer.

Hint: what shape should the result have for X of shape (4, 2)?
"""

import numpy as np


def perceptron_predict(X, w, b):
    return np.atleast_1d(np.sum(X @ w + b) > 0).astype(int)
