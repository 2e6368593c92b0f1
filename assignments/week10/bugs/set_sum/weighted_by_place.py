"""Elements are weighted by their place

You multiply by the element's number, so that the order matters.

Hint: what happens to your result when two rows change places?
"""

import numpy as np


def set_sum(X, phi):
    return np.sum([(i + 1) * phi(row) for i, row in enumerate(X)], axis=0)
