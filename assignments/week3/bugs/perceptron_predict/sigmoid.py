"""A probability is returned

You put the score through a sigmoid. A perceptron answers 0 or 1 and nothing between.

Hint: which numbers may a prediction be?
"""

import numpy as np


def perceptron_predict(X, w, b):
    return 1 / (1 + np.exp(-np.clip(X @ w + b, -500, 500)))
