"""The outputs are cut to the images' type

You store the outputs in an array of X's own type. Where that holds whole numbers, the outputs lose their
fractions, and in uint8 their signs as well.

Hint: what does an array like X hold after [0] = 0.5?
"""

import numpy as np


def flat_forward(X, W, b):
    X = np.asarray(X)
    return (X.reshape(len(X), W.shape[1]) @ W.T + b).astype(X.dtype)
