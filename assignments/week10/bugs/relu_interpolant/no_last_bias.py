"""The last bias is 0

You leave out the height at which the function starts, so it is off by the first value everywhere.

Hint: what is your function left of all points, where every unit is 0?
"""

import numpy as np


def relu_interpolant(xs, ys):
    x, v = np.asarray(xs, float), np.asarray(ys, float)
    slopes = np.concatenate([[0.0], np.diff(v) / np.diff(x), [0.0]])
    return [(np.ones((len(x), 1)), -x), (np.diff(slopes)[None, :], np.zeros(1))]
