"""Read off from answers

The layers' answer to 0 is the bias, and that to each row of the identity is a column of W, plus
the bias.
"""

import numpy as np


def collapse_linear(layers):
    X = np.vstack([np.zeros(layers[0][0].shape[1]), np.eye(layers[0][0].shape[1])])
    for W, b in layers:
        X = X @ W.T + b
    return (X[1:] - X[0]).T, X[0].copy()
