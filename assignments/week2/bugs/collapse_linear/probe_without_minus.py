"""The bias is left in the weights

You send the rows of the identity through the layers to read off W, and forget that the bias is in
each answer.

Hint: what do the layers make of X = 0?
"""

import numpy as np


def collapse_linear(layers):
    X = np.eye(layers[0][0].shape[1])
    zero = np.zeros((1, len(X)))
    for V, c in layers:
        X, zero = X @ V.T + c, zero @ V.T + c
    return X.T.copy(), zero[0]
