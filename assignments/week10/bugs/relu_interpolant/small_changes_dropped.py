"""Small changes of slope are dropped

You take slopes that differ by little for the same, and leave out what is between them. The network has to
go through the points exactly.

Hint: how far off is the network at the last of many such points?
"""

import numpy as np


def relu_interpolant(xs, ys):
    x, v = np.asarray(xs, float), np.asarray(ys, float)
    changes = np.diff(np.concatenate([[0.0], np.diff(v) / np.diff(x), [0.0]]))
    changes[abs(changes) < 1e-2] = 0
    return [(np.ones((len(x), 1)), -x), (changes[None, :], v[:1].copy())]
