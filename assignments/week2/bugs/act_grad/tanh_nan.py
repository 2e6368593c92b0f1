"""The slope of tanh overflows

You write tanh out with exp, and for x = 1000 it is infinity over infinity.

Hint: use your stable tanh.
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "tanh":
        return _right(name, x)
    v = np.asarray(x, float)
    with np.errstate(all="ignore"):
        return 1 - ((np.exp(v) - np.exp(-v)) / (np.exp(v) + np.exp(-v))) ** 2
