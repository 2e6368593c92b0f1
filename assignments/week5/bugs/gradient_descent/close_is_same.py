"""Places close together are taken for the same

You do not move where the new place is close to the old one. All steps are made, however small
they become.

Hint: np.allclose does not see small steps: do not ask it.
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    path = [np.array(x0, float)]
    for _ in range(n_steps):
        new = path[-1] - lr * grad_f(path[-1])
        path.append(path[-1].copy() if np.allclose(new, path[-1]) else new)
    return np.array(path)
