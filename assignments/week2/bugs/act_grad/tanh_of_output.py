"""x taken for tanh

You compute 1 - x^2. The formula is in terms of the output, and x is the input.

Hint: can the slope of tanh be negative?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "tanh":
        return _right(name, x)
    v = np.asarray(x, float)
    return 1 - v**2
