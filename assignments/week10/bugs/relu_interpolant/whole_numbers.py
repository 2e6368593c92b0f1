"""The slopes are rounded to whole numbers

You store the slopes in an array of the values' own type. Where those are integers, the slopes
lose their fractions.

Hint: what does np.zeros_like of an integer array hold after [0] = 0.5?
"""

import numpy as np


def relu_interpolant(xs, ys):
    slopes = np.zeros(len(xs) + 1, np.asarray(ys).dtype)
    slopes[1:-1] = np.diff(ys) / np.diff(xs)
    W1, b1 = np.ones((len(xs), 1)), -np.asarray(xs, float)
    return [(W1, b1), (np.diff(slopes)[None, :].astype(float), np.array([float(ys[0])]))]
