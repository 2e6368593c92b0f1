"""A row of one number is no row

You pass phi numbers where X has one column. phi takes a row, of shape (1,) then.

Hint: which shape does phi's argument have for X of shape (4, 1)?
"""

import numpy as np


def set_sum(X, phi):
    rows = X[:, 0] if X.shape[1] == 1 else X
    return np.sum([phi(row) for row in rows], axis=0)
