"""Recursion over the steps

The path of n steps is that of n - 1 with one place more.
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    if n_steps == 0:
        return np.array([x0], float)
    path = gradient_descent(grad_f, x0, lr, n_steps - 1)
    return np.concatenate([path, [path[-1] - lr * np.asarray(grad_f(path[-1]))]])
