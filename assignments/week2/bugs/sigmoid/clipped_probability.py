"""The result is kept from 0 and 1

You clip the result to [1e-7, 1 - 1e-7]. That belongs to a loss which takes a logarithm; the
sigmoid of -10000 is 0.

Hint: what is sigmoid(-10000), by the docstring?
"""

import numpy as np


def sigmoid(x):
    e = np.exp(-np.abs(np.asarray(x, float)))
    return np.clip(np.where(np.asarray(x) >= 0, 1.0, e) / (1 + e), 1e-7, 1 - 1e-7)
