"""Small slopes are taken for level ground

You stop moving where the gradient is small. How small is small depends on the function: with a
larger rate, such slopes still lead somewhere.

Hint: make every step as it is.
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    path = [np.array(x0, float)]
    for k in range(n_steps):
        path.append(path[-1] - lr * np.where(np.abs(grad_f(path[-1])) < 1e-4, 0, grad_f(path[-1])))
    return np.array(path)
