"""The last slope goes on for ever

You have no unit at the last point that takes the slope back to 0, so the function leaves the
range to the right.

Hint: what is your function far to the right of the last point?
"""

import numpy as np


def relu_interpolant(xs, ys):
    x, v = np.asarray(xs, float), np.asarray(ys, float)
    slopes = np.concatenate(
        [[0.0], np.diff(v) / np.diff(x), (np.diff(v) / np.diff(x))[-1:] if len(x) > 1 else [0.0]]
    )
    return [(np.ones((len(x), 1)), -x), (np.diff(slopes)[None, :], v[:1].copy())]
