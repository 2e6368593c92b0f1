"""A square matrix, a row for each class

You return the identity matrix, which has a row for each class and not for each sample.

Hint: pick the row of each sample's class from it.
"""

import numpy as np


def one_hot(y, C):
    return np.eye(C)
