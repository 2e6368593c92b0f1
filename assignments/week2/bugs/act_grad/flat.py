"""The shape is lost

You flatten x and do not give the result the shape of x.

Hint: which shape should the result have?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    return _right(name, np.ravel(x))
