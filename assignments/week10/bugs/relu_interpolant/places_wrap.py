"""The places wrap around

You take the negative of xs in its own type. In uint8, -3 is 253.

Hint: what is -np.array([3], np.uint8)?
"""

import numpy as np


def relu_interpolant(xs, ys):
    x, v = np.asarray(xs, float), np.asarray(ys, float)
    slopes = np.concatenate([[0.0], np.diff(v) / np.diff(x), [0.0]])
    b1 = (-np.asarray(xs)).astype(float)
    return [(np.ones((len(x), 1)), b1), (np.diff(slopes)[None, :], v[:1].copy())]
