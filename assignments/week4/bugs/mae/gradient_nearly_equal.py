"""Nearly equal counts as equal

You set the slope to 0 wherever pred and y are close. However small the difference is, |pred - y|
has the slope +1 or -1 there.

Hint: when is the difference exactly at the kink?
"""

import numpy as np


def mae_grad(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    return np.where(np.isclose(p, t), 0.0, np.sign(p - t)) / p.size
