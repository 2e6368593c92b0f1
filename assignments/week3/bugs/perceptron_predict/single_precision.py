"""Computed in single precision

You convert to float32, which has seven digits: large numbers that nearly cancel lose what is
left.

Hint: how many digits does 134217729 need?
"""

import numpy as np


def perceptron_predict(X, w, b):
    return (X.astype(np.float32) @ np.asarray(w, np.float32) + np.float32(b) > 0).astype(int)
