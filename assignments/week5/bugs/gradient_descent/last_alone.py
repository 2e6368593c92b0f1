"""Only the last place

You return where the walk ends. What was asked for is all of the path.

Hint: how many rows should the result have?
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    path = [np.array(x0, float)]
    for k in range(n_steps):
        path.append(path[-1] - lr * np.asarray(grad_f(path[-1])))
    return path[-1]
