"""One bias for all

Where there are as many outputs as inputs, you add the first bias to every output.

Hint: how many biases are there?
"""

import numpy as np


def flat_forward(X, W, b):
    out = np.asarray(X).reshape(len(X), W.shape[1]) @ W.T
    return out + (b[0] if W.shape[0] == W.shape[1] else b)
