"""The weights are cut to the places' type

You store the changes of slope in an array of xs's own type. Where the places are whole numbers, the slopes
lose their fractions.

Hint: what does np.zeros_like of an integer array hold after [0] = 0.5?
"""

import numpy as np


def relu_interpolant(xs, ys):
    x, v = np.asarray(xs, float), np.asarray(ys, float)
    changes = np.diff(np.concatenate([[0.0], np.diff(v) / np.diff(x), [0.0]]))
    changes = changes.astype(np.asarray(xs).dtype).astype(float)
    return [(np.ones((len(x), 1)), -x), (changes[None, :], v[:1].copy())]
