"""The first element only

You return from inside the loop, after the first element.

Hint: how often is phi called?
"""

import numpy as np


def set_sum(X, phi):
    return np.array(phi(X[0]), float)
