"""Slopes instead of changes of slope

You give each unit the slope of its own stretch. The units to the left go on rising there, so only
the change counts.

Hint: what is the slope of max(0, x) + max(0, x - 1) at x = 2?
"""

import numpy as np


def relu_interpolant(xs, ys):
    x, v = np.asarray(xs, float), np.asarray(ys, float)
    slopes = np.concatenate([[0.0], np.diff(v) / np.diff(x), [0.0]])
    return [(np.ones((len(x), 1)), -x), (slopes[None, 1:], v[:1].copy())]
