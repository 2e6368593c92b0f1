"""Cut down to whole numbers

You make the path with the dtype of x0. If that holds whole numbers, every place is cut down to
them.

Hint: make the path of floats.
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    path = np.zeros((n_steps + 1, len(x0)), x0.dtype)
    path[0] = x0
    for k in range(n_steps):
        path[k + 1] = path[k] - lr * np.asarray(grad_f(path[k]))
    return path.astype(float)
