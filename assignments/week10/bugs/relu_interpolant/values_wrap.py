"""Falling values wrap around

You subtract values in their own type. In uint8, 3 - 5 is 254.

Hint: what is np.diff of np.array([5, 3], np.uint8)?
"""

import numpy as np


def relu_interpolant(xs, ys):
    x = np.asarray(xs, float)
    slopes = np.concatenate([[0.0], np.diff(ys) / np.diff(x), [0.0]])
    return [(np.ones((len(x), 1)), -x), (np.diff(slopes)[None, :], np.array(ys[:1], float))]
