"""The first weights as a row

You return W1 as (1, H). It is (outputs, inputs), and the hidden layer has H outputs and one
input.

Hint: how many rows has the W of a layer with H units?
"""

import numpy as np


def relu_interpolant(xs, ys):
    x, v = np.asarray(xs, float), np.asarray(ys, float)
    slopes = np.concatenate([[0.0], np.diff(v) / np.diff(x), [0.0]])
    return [(np.ones((1, len(x))), -x), (np.diff(slopes)[None, :], v[:1].copy())]
