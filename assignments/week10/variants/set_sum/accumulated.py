"""Added up one by one

The sum starts with the first element.
"""

import numpy as np


def set_sum(X, phi):
    total = phi(X[0])
    for row in X[1:]:
        total = total + phi(row)
    return np.array(total)
