"""The last weights as a vector

You return W2 with one dimension only. It is a matrix with one row.

Hint: what is the shape of your W2?
"""

import numpy as np


def relu_interpolant(xs, ys):
    x, v = np.asarray(xs, float), np.asarray(ys, float)
    slopes = np.concatenate([[0.0], np.diff(v) / np.diff(x), [0.0]])
    return [(np.ones((len(x), 1)), -x), (np.diff(slopes), v[:1].copy())]
