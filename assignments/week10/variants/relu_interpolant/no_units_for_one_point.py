"""No units for a single point

H may be 0.
"""

import numpy as np


def relu_interpolant(xs, ys):
    x, v = np.array(xs, float), np.array(ys, float)
    if len(x) == 1:
        return [(np.zeros((0, 1)), np.zeros(0)), (np.zeros((1, 0)), v)]
    s = np.diff(v) / np.diff(x)
    changes = np.r_[s[0], s[1:] - s[:-1], -s[-1]]
    return [(np.ones((x.size, 1)), -x), (changes[None], v[:1].copy())]
