"""A name that is not there, as in the notes

You use input_size, which this function does not know. Take the size from the arrays.

Hint: which of the arguments knows how many inputs there are?
"""

import numpy as np


def flat_forward(X, W, b):
    X = np.asarray(X)
    return X.reshape(-1, input_size) @ W.T + b
