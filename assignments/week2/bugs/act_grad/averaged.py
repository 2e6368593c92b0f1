"""Divided by the number of elements

You divide by the number of elements, as for a loss. An activation is no mean.

Hint: what is the slope of relu at [1.0, 2.0]?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    return _right(name, x) / np.size(x)
