"""The gradient of the start for every step

You compute the gradient once, at x0, and walk on in that direction. All steps are equal.

Hint: ask for the gradient at the place where you are.
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    path = [np.array(x0, float)]
    for k in range(n_steps):
        path.append(path[-1] - lr * np.asarray(grad_f(path[0])))
    return np.array(path)
