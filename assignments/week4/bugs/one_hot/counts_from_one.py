"""Classes are counted from 1

You put the 1 one column too far to the left. The first class is number 0.

Hint: which column belongs to class 0?
"""

import numpy as np


def one_hot(y, C):
    rows = np.zeros((len(y), C))
    rows[np.arange(len(y)), np.asarray(y) - 1] = 1.0
    return rows
