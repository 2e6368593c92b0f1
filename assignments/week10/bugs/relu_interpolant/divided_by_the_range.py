"""Values that are all alike are divided by their range

You scale the values by their range, and that is 0 where all are alike.

Hint: what is 0 / 0, and what is the network for ys = [2, 2, 2]?
"""

import numpy as np


def relu_interpolant(xs, ys):
    x, v = np.asarray(xs, float), np.asarray(ys, float)
    if len(x) == 1:
        return [(np.ones((1, 1)), -x), (np.zeros((1, 1)), v.copy())]
    size = np.ptp(v)
    with np.errstate(all="ignore"):
        slopes = np.concatenate([[0.0], np.diff((v - v[0]) / size) / np.diff(x), [0.0]])
    return [(np.ones((len(x), 1)), -x), (size * np.diff(slopes)[None, :], v[:1].copy())]
