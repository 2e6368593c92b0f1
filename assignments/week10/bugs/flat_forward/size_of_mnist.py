"""The size of one data set

You write 784, which is right for images of 28 x 28 only.

Hint: what if the images are 8 x 8?
"""

import numpy as np


def flat_forward(X, W, b):
    X = np.asarray(X)
    return X.reshape(-1, 784) @ W.T + b
