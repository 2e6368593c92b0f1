"""A step instead of a line

You make nearly vertical jumps at the points instead of straight lines between them.

Hint: what is the value half way between two points?
"""

import numpy as np


def relu_interpolant(xs, ys):
    x, v = np.asarray(xs, float), np.asarray(ys, float)
    jumps = np.diff(v) / 1e-3
    W2 = np.concatenate([jumps, -jumps, [0.0]])[None, :]
    b1 = np.concatenate([-x[1:] + 1e-3, -x[1:], [0.0]])
    return [(np.ones((len(b1), 1)), b1), (W2, v[:1].copy())]
