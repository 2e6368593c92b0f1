"""A batch of none fails

You let reshape guess the size of a sample, which it cannot if there is no sample.

Hint: what is np.zeros((0, 2, 3)).reshape(0, -1)?
"""

import numpy as np


def flat_forward(X, W, b):
    X = np.asarray(X)
    return X.reshape(len(X), -1) @ W.T + b
