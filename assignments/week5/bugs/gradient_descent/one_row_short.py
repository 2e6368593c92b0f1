"""The last place is missing

You note each place before the step, and never the one where the last step ends.

Hint: how many places are there on a walk of three steps?
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    path = [np.array(x0, float)]
    for k in range(n_steps):
        path.append(path[-1] - lr * np.asarray(grad_f(path[-1])))
    return np.array(path[:-1]) if n_steps else np.array(path)
