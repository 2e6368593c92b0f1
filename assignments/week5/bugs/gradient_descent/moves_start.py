"""The caller's start is moved

You subtract from x0 itself, so the caller's array has walked away.

Hint: work on a copy.
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    x = x0 if x0.dtype == float else x0.astype(float)
    path = [x.copy()]
    for _ in range(n_steps):
        x -= lr * np.asarray(grad_f(x))
        path.append(x.copy())
    return np.array(path)
