"""Whole numbers for grad_f

You ask for the first gradient at x0 as it is given. If it holds whole numbers, so does what
grad_f gets, which takes floats.

Hint: make x0 floats before the first step.
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    x, path = x0, [np.array(x0, float)]
    for _ in range(n_steps):
        x = x - lr * grad_f(x)
        path.append(x)
    return np.array(path, float)
