"""Uphill

You add the gradient, which points where the function grows.

Hint: which way is downhill?
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    path = [np.array(x0, float)]
    for k in range(n_steps):
        path.append(path[-1] + lr * np.asarray(grad_f(path[-1])))
    return np.array(path)
