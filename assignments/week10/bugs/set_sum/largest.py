"""The largest instead of the sum

You take the maximum of each feature.

Hint: what do two equal elements give?
"""

import numpy as np


def set_sum(X, phi):
    return np.max([phi(row) for row in X], axis=0)
