"""The sigmoid's slope overflows

You compute exp(-x) / (1 + exp(-x))^2, and for x = -1000 that is infinity over infinity.

Hint: compute s by your stable sigmoid, and the slope from s.
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "sigmoid":
        return _right(name, x)
    v = np.asarray(x, float)
    with np.errstate(all="ignore"):
        return np.exp(-v) / (1 + np.exp(-v)) ** 2
