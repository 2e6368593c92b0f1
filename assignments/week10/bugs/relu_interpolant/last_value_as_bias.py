"""The last bias is the value of another point

You start from the value of a point that is not the first, such as the last one. The units are 0 to the
left of the first.

Hint: on which side of the points are all units 0?
"""

import numpy as np


def relu_interpolant(xs, ys):
    x, v = np.asarray(xs, float), np.asarray(ys, float)
    slopes = np.concatenate([[0.0], np.diff(v) / np.diff(x), [0.0]])
    return [(np.ones((len(x), 1)), -x), (np.diff(slopes)[None, :], v[-1:].copy())]
