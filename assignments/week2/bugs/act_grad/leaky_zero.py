"""No leak

You return 0 on the negative side: that is ReLU's slope.

Hint: what does leaky ReLU do to -2?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "leaky_relu":
        return _right(name, x)
    v = np.asarray(x, float)
    return np.where(v > 0, 1.0, 0.0)
