"""phi is not used

You add up the elements themselves.

Hint: how often is phi called?
"""

import numpy as np


def set_sum(X, phi):
    return np.sum(np.asarray(X, float), axis=0)
