"""Slopes are kept within bounds

You cut slopes that are very steep. The path of plain gradient descent takes them as they are.

Hint: what happens with a slope of a million?
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    path = [np.array(x0, float)]
    for k in range(n_steps):
        path.append(path[-1] - lr * np.clip(grad_f(path[-1]), -1e4, 1e4))
    return np.array(path)
