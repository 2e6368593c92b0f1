"""Units that start at -x

You give the hidden units the biases +xs. A unit max(0, x + b) starts at -b.

Hint: for which x does max(0, x + 2) start to rise?
"""

import numpy as np


def relu_interpolant(xs, ys):
    x, v = np.asarray(xs, float), np.asarray(ys, float)
    slopes = np.concatenate([[0.0], np.diff(v) / np.diff(x), [0.0]])
    return [(np.ones((len(x), 1)), x.copy()), (np.diff(slopes)[None, :], v[:1].copy())]
