"""Stops where it is level

You end the walk where the gradient is nearly 0. All n_steps steps are to be made, so the path
has always n_steps + 1 rows.

Hint: the docstring says how many rows there are.
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    path = [np.array(x0, float)]
    for _ in range(n_steps):
        g = np.asarray(grad_f(path[-1]))
        if np.linalg.norm(g) < 1e-8:
            break
        path.append(path[-1] - lr * g)
    return np.array(path)
