"""A batch of one loses its first axis

You drop dimensions of length 1. The result of one sample has shape (1, O).

Hint: which shape should the result for one image have?
"""

import numpy as np


def flat_forward(X, W, b):
    return np.squeeze(np.asarray(X).reshape(len(X), W.shape[1]) @ W.T + b)
