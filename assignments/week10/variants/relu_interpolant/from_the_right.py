"""Units that face left

Units max(0, xs[i] - x) make the same function, starting from the last value.
"""

import numpy as np


def relu_interpolant(xs, ys):
    x, y = np.array(xs, dtype=float), np.array(ys, dtype=float)
    s = np.r_[0.0, np.diff(y) / np.diff(x), 0.0]
    return ((-np.ones((len(x), 1)), x), (np.diff(s).reshape(1, -1), y[-1:].copy()))
