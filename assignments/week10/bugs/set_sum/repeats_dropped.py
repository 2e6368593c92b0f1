"""Elements that are there twice count once

You drop rows that repeat.

Hint: what do two equal elements give?
"""

import numpy as np


def set_sum(X, phi):
    return np.sum([phi(row) for row in np.unique(X, axis=0)], axis=0)
