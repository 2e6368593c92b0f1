"""Differences of the values instead of slopes

You do not divide by the distance of the points, which is right only where they are 1 apart.

Hint: what is the slope from (0, 0) to (2, 2)?
"""

import numpy as np


def relu_interpolant(xs, ys):
    x, v = np.asarray(xs, float), np.asarray(ys, float)
    slopes = np.concatenate([[0.0], np.diff(v), [0.0]])
    return [(np.ones((len(x), 1)), -x), (np.diff(slopes)[None, :], v[:1].copy())]
