"""The biases are the argument itself

You change xs in place to make the biases.

Hint: what does xs *= -1 do to the caller's points?
"""

import numpy as np


def relu_interpolant(xs, ys):
    slopes = np.concatenate([[0.0], np.diff(ys) / np.diff(xs), [0.0]])
    np.negative(xs, out=xs)
    return [(np.ones((len(xs), 1)), xs), (np.diff(slopes)[None, :], np.array([float(ys[0])]))]
