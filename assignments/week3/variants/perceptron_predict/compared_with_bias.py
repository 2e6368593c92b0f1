"""Compared with minus the bias

One minus the opposite question.
"""

import numpy as np


def perceptron_predict(X, w, b):
    return 1 - (np.dot(X, w) <= -b)
