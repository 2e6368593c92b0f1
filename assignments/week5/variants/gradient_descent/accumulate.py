"""itertools.accumulate

Each place is made from the one before.
"""

import itertools

import numpy as np


def gradient_descent(grad_f, x0, lr, n_steps):
    def move(x, _):
        return gd_step([x], [np.asarray(grad_f(x), float)], lr)[0]

    return np.vstack(list(itertools.accumulate(range(n_steps), move, initial=np.array(x0, float))))
