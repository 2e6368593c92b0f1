"""The transpose of columns

A transposed array has the rows asked for, in another order in memory.
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    columns = [np.array(x0, float)]
    while len(columns) <= n_steps:
        x = columns[-1]
        columns.append(np.array([a - lr * b for a, b in zip(x, grad_f(x), strict=True)]))
    return np.stack(columns, axis=1).T
