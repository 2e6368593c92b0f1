"""The last weights as the solution of equations

There is one network of this form, so solving for its values finds it.
"""

import numpy as np


def relu_interpolant(xs, ys):
    x, y = np.asarray(xs, float), np.asarray(ys, float)
    probes = np.append(x[1:], x[-1] + 1)
    units = np.maximum(0, probes[:, None] - x)
    w = np.linalg.solve(units, np.append(y[1:], y[-1]) - y[0])
    return [(np.ones((x.size, 1)), -x), (w.reshape(1, -1), np.array([y[0]]))]
