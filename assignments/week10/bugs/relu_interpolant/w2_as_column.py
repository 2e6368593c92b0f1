"""The last weights as a column

You return W2 as (H, 1). It is (outputs, inputs), and the last layer has one output.

Hint: how many rows has the W of a layer with one output?
"""

import numpy as np


def relu_interpolant(xs, ys):
    x, v = np.asarray(xs, float), np.asarray(ys, float)
    slopes = np.concatenate([[0.0], np.diff(v) / np.diff(x), [0.0]])
    return [(np.ones((len(x), 1)), -x), (np.diff(slopes)[:, None], v[:1].copy())]
