"""Signs that alternate

You add and subtract in turn, so that the order matters.

Hint: what happens to your result when two rows change places?
"""

import numpy as np


def set_sum(X, phi):
    return np.sum([(-1) ** i * phi(row) for i, row in enumerate(X)], axis=0)
