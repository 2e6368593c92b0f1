"""The slopes are summed

You return one number, the sum of the slopes. Each element has its own.

Hint: which shape should the result have?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    return np.array([np.sum(_right(name, x))])
