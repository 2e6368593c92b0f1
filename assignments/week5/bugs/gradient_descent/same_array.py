"""The same array in every row

You change one array in place and append it each time. All rows are that one array, so all show
the last place.

Hint: append a copy.
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    x = np.array(x0, float)
    path = [x]
    for _ in range(n_steps):
        x -= lr * np.asarray(grad_f(x))
        path.append(x)
    return np.array(path)
