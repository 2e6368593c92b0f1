"""The last bias as a number

You return b2 as a plain number. It is an array of shape (1,).

Hint: what is the shape of your b2?
"""

import numpy as np


def relu_interpolant(xs, ys):
    x, v = np.asarray(xs, float), np.asarray(ys, float)
    slopes = np.concatenate([[0.0], np.diff(v) / np.diff(x), [0.0]])
    return [(np.ones((len(x), 1)), -x), (np.diff(slopes)[None, :], float(v[0]))]
