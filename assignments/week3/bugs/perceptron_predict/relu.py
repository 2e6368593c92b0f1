"""ReLU in place of the step

You cut the score off at 0, which is what ReLU does. The perceptron's step answers 1 for every
score above 0.

Hint: what should the answer be for a score of 3?
"""

import numpy as np


def perceptron_predict(X, w, b):
    return np.maximum(X @ w + b, 0.0)
