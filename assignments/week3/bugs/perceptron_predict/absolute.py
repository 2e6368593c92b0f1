"""The score's sign is lost

You take the absolute value of the score, so that points on both sides of the boundary get the
answer 1.

Hint: what should the answer be for a score of -3?
"""

import numpy as np


def perceptron_predict(X, w, b):
    return (np.abs(X @ w + b) > 0).astype(int)
