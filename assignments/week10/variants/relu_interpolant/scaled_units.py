"""Scaled hidden units

What one layer is multiplied by, the next may be divided by.
"""

import numpy as np


def relu_interpolant(xs, ys):
    x, v = np.asarray(xs, float), np.asarray(ys, float)
    slopes = np.concatenate([[0.0], np.diff(v) / np.diff(x), [0.0]])
    return [(2.0 * np.ones((len(x), 1)), -2.0 * x), (np.diff(slopes)[None, :] / 2, v[:1].copy())]
