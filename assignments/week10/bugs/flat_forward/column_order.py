"""The other order of the numbers

You flatten column by column (order 'F'), so that the numbers meet the wrong weights.

Hint: which index of X changes fastest in your rows?
"""

import numpy as np


def flat_forward(X, W, b):
    X = np.asarray(X)
    return np.stack([s.ravel(order="F") for s in X]) @ W.T + b
