"""The weights are scaled, and the bias is not

You divide w . x by the length of w and then add b. That moves the boundary; the score is w . x +
b as it stands.

Hint: what is the score of x = (1, 0) for w = (3, 4), b = -1?
"""

import numpy as np


def perceptron_predict(X, w, b):
    return (X @ w / (np.linalg.norm(w) or 1.0) + b > 0).astype(int)
