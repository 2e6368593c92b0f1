"""A whole matrix

You return the Jacobian, with the slopes on its diagonal. The result has the shape of x.

Hint: which shape should the result have?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    return np.diag(_right(name, x).ravel())
