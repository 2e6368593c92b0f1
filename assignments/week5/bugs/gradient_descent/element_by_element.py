"""Elements moved one after the other

You move the first element, and take the gradient for the second one where you are then. All
elements move together, from the same place.

Hint: ask for the gradient once in each step.
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    path = [np.array(x0, float)]
    for _ in range(n_steps):
        x = path[-1].copy()
        for i in range(len(x)):
            x[i] -= lr * np.asarray(grad_f(x))[i]
        path.append(x)
    return np.array(path)
