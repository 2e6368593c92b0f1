"""The path backwards

You put each new place in front, so the start is the last row.

Hint: row 0 is x0.
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    path = [np.array(x0, float)]
    for k in range(n_steps):
        path.append(path[-1] - lr * np.asarray(grad_f(path[-1])))
    return np.array(path[::-1])
