"""A running sum of the steps

The path is the running sum of the start and all steps.
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    x = np.array(x0, float)
    steps = [x]
    for _ in range(n_steps):
        steps.append(-lr * np.array(grad_f(x), float))
        x = x + steps[-1]
    return np.cumsum(np.array(steps), axis=0)
