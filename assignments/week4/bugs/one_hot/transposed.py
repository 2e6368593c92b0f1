"""The rows and columns are exchanged

You make a column for each sample. Batch first: a row for each sample, a column for each class.

Hint: what is the shape for 5 samples and 3 classes?
"""

import numpy as np


def one_hot(y, C):
    rows = np.zeros((C, len(y)))
    rows[y, np.arange(len(y))] = 1.0
    return rows
