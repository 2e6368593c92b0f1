"""No steps are refused

You refuse a walk of no steps. Its path is the start alone.

Hint: what would your loop do with n_steps = 0?
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    path = [np.array(x0, float)]
    if n_steps < 1:
        raise ValueError("n_steps")
    for k in range(n_steps):
        path.append(path[-1] - lr * np.asarray(grad_f(path[-1])))
    return np.array(path)
