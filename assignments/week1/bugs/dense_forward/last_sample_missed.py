"""The last sample is missed

Your loop over the samples ends one too early, and its row stays 0.

Hint: what is the last value of i in range(N - 1)?
"""

import numpy as np


def dense_forward(X, W, b):
    Z = np.asarray(X, float) @ W.T + b
    Z[-1] = 0.0
    return Z
