"""The gradient is the error's size

You return |pred - y| / n. The slope of an absolute value is +1 or -1, however large it is.

Hint: how steep is the graph of |d| at d = 5?
"""

import numpy as np


def mae_grad(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    return np.abs(p - t) / p.size
