"""Whole numbers

Only 0 and 1 occur, so integers do as well.
"""

import numpy as np


def one_hot(y, C):
    rows = np.zeros((len(y), C), dtype=int)
    for i, label in enumerate(y):
        rows[i, label] = 1
    return rows
