"""Steps of equal length

You scale each gradient to length one. A step should be shorter where it is less steep.

Hint: what does a step look like close to the lowest point?
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    path = [np.array(x0, float)]
    for k in range(n_steps):
        path.append(
            path[-1]
            - lr * np.asarray(grad_f(path[-1])) / max(np.linalg.norm(grad_f(path[-1])), 1e-300)
        )
    return np.array(path)
