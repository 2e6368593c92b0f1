"""0 at the kink of leaky ReLU

You give 0 at x = 0. The slopes on its two sides are 0.01 and 1, and 0 is not between them.

Hint: which numbers lie between the two slopes?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "leaky_relu":
        return _right(name, x)
    v = np.asarray(x, float)
    return np.where(v > 0, 1.0, np.where(v < 0, 0.01, 0.0))
