"""With two points the line goes on

With two points you make one unit, and the line goes on behind the second. There it has to become level
again.

Hint: what is the slope behind the last point, and which unit changes it?
"""

import numpy as np


def relu_interpolant(xs, ys):
    x, v = np.asarray(xs, float), np.asarray(ys, float)
    slopes = np.concatenate([[0.0], np.diff(v) / np.diff(x), [0.0]])
    changes = np.diff(slopes)
    if len(x) == 2:
        x, changes = x[:1], changes[:1]
    return [(np.ones((len(x), 1)), -x), (changes[None, :], v[:1].copy())]
