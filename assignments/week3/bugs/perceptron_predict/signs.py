"""Answers of -1 and +1

You return the sign of the score. Here the two classes are 0 and 1.

Hint: which two numbers may the result hold?
"""

import numpy as np


def perceptron_predict(X, w, b):
    return np.where(X @ w + b > 0, 1, -1)
