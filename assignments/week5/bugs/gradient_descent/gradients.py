"""Gradients in place of places

You collect the gradients on the way. The path consists of places.

Hint: what is in row 0?
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    path = [np.array(x0, float)]
    for k in range(n_steps):
        path.append(-lr * np.asarray(grad_f(path[-1])))
    return np.array(path)
