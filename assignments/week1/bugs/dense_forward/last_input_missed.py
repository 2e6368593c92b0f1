"""The last input is missed

Your loop over the inputs ends one too early.

Hint: what is the last value of k in range(I - 1)?
"""

import numpy as np


def dense_forward(X, W, b):
    return np.asarray(X, float)[:, :-1] @ W[:, :-1].T + b
