"""One step too many

Your loop runs once more than it should.

Hint: n_steps steps have n_steps + 1 places.
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    path = [np.array(x0, float)]
    for k in range(n_steps + 1):
        path.append(path[-1] - lr * np.asarray(grad_f(path[-1])))
    return np.array(path)
