"""Filled into an array made before

The rows are written one by one into a float array.
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    path = np.empty((n_steps + 1, len(x0)))
    path[0] = x0
    for k in range(n_steps):
        path[k + 1] = path[k] - lr * grad_f(path[k].copy())
    return path
