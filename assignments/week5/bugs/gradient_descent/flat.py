"""Axes of length one are dropped

You drop axes of length 1, so a path along a single axis has lost its columns, and a path
without steps its rows.

Hint: the result has two axes, always.
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    path = [np.array(x0, float)]
    for k in range(n_steps):
        path.append(path[-1] - lr * np.asarray(grad_f(path[-1])))
    return np.array(path).squeeze()
