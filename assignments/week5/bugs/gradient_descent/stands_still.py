"""Tiny slopes are taken for level ground

You stand still once the gradient is tiny. All steps are made, however small they become.

Hint: make every step as it is.
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    path = [np.array(x0, float)]
    for _ in range(n_steps):
        x, gradient = path[-1], grad_f(path[-1])
        path.append(x - lr * gradient if np.linalg.norm(gradient) >= 1e-8 else x.copy())
    return np.array(path)
