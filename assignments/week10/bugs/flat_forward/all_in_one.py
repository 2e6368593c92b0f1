"""The batch is flattened too

You flatten everything into one row, so that only a single sample fits.

Hint: what is the shape of your X for 5 images?
"""

import numpy as np


def flat_forward(X, W, b):
    X = np.asarray(X)
    return X.reshape(1, -1) @ W.T + b
