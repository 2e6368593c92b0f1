"""The sign of the score is returned

You return the sign, which is -1, 0 or 1. The labels of this course are 0 and 1.

Hint: what does your function answer for a point far on the negative side?
"""

import numpy as np


def perceptron_predict(X, w, b):
    return np.sign(X @ w + b).astype(int)
