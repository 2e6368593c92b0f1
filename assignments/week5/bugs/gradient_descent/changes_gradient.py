"""The gradient is changed in place

You multiply the array that grad_f returned by lr in place. It is not yours: grad_f may keep it,
and give it out again.

Hint: lr * gradient makes a new array; `g *= lr` does not.
"""

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    path = [np.array(x0, float)]
    for _ in range(n_steps):
        gradient = grad_f(path[-1])
        gradient *= lr
        path.append(path[-1] - gradient)
    return np.array(path)
