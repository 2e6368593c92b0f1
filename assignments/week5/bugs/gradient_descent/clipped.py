"""Places are kept within bounds

You keep the places, or the slopes, within bounds. A walk with too large a rate runs away, and
the path should show it.

Hint: return every place as it is.
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    path = [np.array(x0, float)]
    for k in range(n_steps):
        path.append(np.clip(path[-1] - lr * np.asarray(grad_f(path[-1])), -5, 5))
    return np.array(path)
