"""The class number stands in the row

You write the class itself into its column, so that class 0 leaves a row of zeros.

Hint: what number marks the class?
"""

import numpy as np


def one_hot(y, C):
    rows = np.zeros((len(y), C))
    rows[np.arange(len(y)), y] = y
    return rows
