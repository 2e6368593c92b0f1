"""Moved by gd_step

gd_step on two 0-dimensional arrays is the same two lines.
"""

import numpy as np


def fit_line(x, y, lr, steps):
    params, losses = [np.array(0.0), np.array(0.0)], np.empty(steps)
    for k in range(steps):
        e = params[0] * x + params[1] - y
        losses[k] = np.mean(e**2)
        params = gd_step(params, [2 * np.mean(e * x), 2 * np.mean(e)], lr)
    return params[0], params[1], losses
