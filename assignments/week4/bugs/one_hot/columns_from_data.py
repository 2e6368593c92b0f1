"""The number of columns comes from the data

You make as many columns as the largest class that occurs, and not C.

Hint: what if the last class is not in this batch?
"""

import numpy as np


def one_hot(y, C):
    return np.eye(int(np.max(y)) + 1)[np.asarray(y)]
