"""The learning rate is left out

You subtract the whole gradient, whatever the learning rate.

Hint: where does lr come in?
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    path = [np.array(x0, float)]
    for k in range(n_steps):
        path.append(path[-1] - np.asarray(grad_f(path[-1])))
    return np.array(path)
