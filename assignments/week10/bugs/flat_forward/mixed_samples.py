"""The samples are mixed up

You reshape to (I, N) and transpose, which puts numbers of different samples into one row.

Hint: is row 0 of your matrix the first sample?
"""

import numpy as np


def flat_forward(X, W, b):
    X = np.asarray(X)
    return X.reshape(W.shape[1], -1).T @ W.T + b
