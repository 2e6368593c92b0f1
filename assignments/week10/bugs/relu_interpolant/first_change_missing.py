"""The first unit is missing

You take the changes between the slopes of the stretches and forget that the first of them is a
change as well: from 0.

Hint: which unit makes the function leave its first value?
"""

import numpy as np


def relu_interpolant(xs, ys):
    x, v = np.asarray(xs, float), np.asarray(ys, float)
    slopes = np.concatenate(
        [(np.diff(v) / np.diff(x))[:1] if len(x) > 1 else [0.0], np.diff(v) / np.diff(x), [0.0]]
    )
    return [(np.ones((len(x), 1)), -x), (np.diff(slopes)[None, :], v[:1].copy())]
