"""The mean runs over the rows only

You average over axis 0 and return one number per column.

Hint: a loss is one number, whatever the shape.
"""

import numpy as np


def mae(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    return np.mean(np.abs(p - t), axis=0) if p.ndim > 1 else float(np.mean(np.abs(p - t)))
