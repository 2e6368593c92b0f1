"""All points are taken to be equally far apart

You divide every difference by the first distance.

Hint: what if the points are at 0, 1 and 5?
"""

import numpy as np


def relu_interpolant(xs, ys):
    x, v = np.asarray(xs, float), np.asarray(ys, float)
    slopes = np.concatenate([[0.0], np.diff(v) / (x[1] - x[0] if len(x) > 1 else 1.0), [0.0]])
    return [(np.ones((len(x), 1)), -x), (np.diff(slopes)[None, :], v[:1].copy())]
