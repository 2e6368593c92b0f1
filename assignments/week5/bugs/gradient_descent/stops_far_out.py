"""It stops where it is far out

You stop moving once x is very large. A rate that is too large runs away, and the path shows it.

Hint: make every step as it is.
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    path = [np.array(x0, float)]
    for _ in range(n_steps):
        x = path[-1]
        path.append(x - lr * grad_f(x) if np.max(np.abs(x)) < 1e6 else x.copy())
    return np.array(path)
