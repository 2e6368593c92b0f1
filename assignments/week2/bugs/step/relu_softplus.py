"""Softplus in place of ReLU

You compute log(1 + exp(x)), a smooth relative of ReLU, which is above 0 everywhere.

Hint: what is relu([0.0])?
"""

import numpy as np


def relu(x):
    return np.logaddexp(0, np.asarray(x, float))
