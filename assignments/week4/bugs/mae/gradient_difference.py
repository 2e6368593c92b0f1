"""The gradient grows with the error

You return (pred - y) / n, a slope as for a squared error. The slope of an absolute value is +1
or -1.

Hint: how steep is the graph of |d| at d = 5, and at d = 1?
"""

import numpy as np


def mae_grad(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    return (p - t) / p.size
