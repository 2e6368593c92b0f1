"""The last bias is the mean

You start from the mean of the values. Left of all points every unit is 0, so the last bias is the
value there.

Hint: what is your function left of all points?
"""

import numpy as np


def relu_interpolant(xs, ys):
    x, v = np.asarray(xs, float), np.asarray(ys, float)
    slopes = np.concatenate([[0.0], np.diff(v) / np.diff(x), [0.0]])
    return [(np.ones((len(x), 1)), -x), (np.diff(slopes)[None, :], np.array([v.mean()]))]
