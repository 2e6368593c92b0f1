"""Each class is set in every row

You index with the class numbers alone in the second place, which sets those columns in all
rows.

Hint: give the row number of each 1 as well.
"""

import numpy as np


def one_hot(y, C):
    rows = np.zeros((len(y), C))
    rows[:, y] = 1.0
    return rows
