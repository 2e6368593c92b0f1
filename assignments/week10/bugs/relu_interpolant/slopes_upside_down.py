"""Distance over difference

You divide the distance by the difference of the values. A slope is rise over run.

Hint: which of the two is the rise?
"""

import numpy as np


def relu_interpolant(xs, ys):
    x, v = np.asarray(xs, float), np.asarray(ys, float)
    slopes = np.concatenate([[0.0], np.diff(x) / np.diff(v), [0.0]])
    return [(np.ones((len(x), 1)), -x), (np.diff(slopes)[None, :], v[:1].copy())]
