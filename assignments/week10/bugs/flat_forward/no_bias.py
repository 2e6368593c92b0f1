"""The bias is left out

You do not add b.

Hint: what is the result for an image of zeros?
"""

import numpy as np


def flat_forward(X, W, b):
    X = np.asarray(X)
    return X.reshape(len(X), -1) @ W.T
