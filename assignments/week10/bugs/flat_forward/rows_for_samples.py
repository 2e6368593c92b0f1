"""Each row of an image is taken for a sample

You keep the last dimension and merge the others, so that the rows of the images become samples of
their own.

Hint: how many rows has the result for 5 images?
"""

import numpy as np


def flat_forward(X, W, b):
    X = np.asarray(X)
    return X.reshape(-1, X.shape[-1]) @ W[:, : X.shape[-1]].T + b
