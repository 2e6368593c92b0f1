"""Into a prepared array

reshape may guess the size of a sample.
"""

import numpy as np


def flat_forward(X, W, b):
    out = np.empty((X.shape[0], W.shape[0]))
    np.dot(X.astype(float).reshape(X.shape[0], -1), W.T.astype(float), out=out)
    out += b
    return out
