"""No slope beyond 5

You give 0 for an x beyond 5 or -5. The sigmoid is nearly flat there, and still not flat.

Hint: what is the slope at x = 6, to six digits?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "sigmoid":
        return _right(name, x)
    v = np.asarray(x, float)
    s = (1 + np.tanh(v / 2)) / 2
    return np.where(np.abs(v) > 5, 0.0, s * (1 - s))
