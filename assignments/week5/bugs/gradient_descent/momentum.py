"""With momentum

You keep part of the last step and add it to the next. That is another method, for later.

Hint: a plain step depends on the place alone.
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    path, v = [np.array(x0, float)], 0.0
    for _ in range(n_steps):
        v = 0.9 * v + np.asarray(grad_f(path[-1]))
        path.append(path[-1] - lr * v)
    return np.array(path)
