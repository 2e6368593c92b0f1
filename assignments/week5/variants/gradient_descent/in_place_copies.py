"""In place on a copy, with copies appended

What is appended is a copy, so later steps do not change it.
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    x = x0.astype(float)
    path = [x.copy()]
    for _ in range(n_steps):
        x -= np.multiply(grad_f(x), lr)
        path.append(x.copy())
    return np.stack(path)
