"""One point is one too few

You take the slope of the first stretch, which is not there if there is a single point. The
function is constant then.

Hint: what is the network for a single point?
"""

import numpy as np


def relu_interpolant(xs, ys):
    x, v = np.asarray(xs, float), np.asarray(ys, float)
    inner = np.diff(v) / np.diff(x)
    changes = [inner[0], *np.diff(inner), -inner[-1]]
    return [(np.ones((len(x), 1)), -x), (np.array([changes]), v[:1].copy())]
