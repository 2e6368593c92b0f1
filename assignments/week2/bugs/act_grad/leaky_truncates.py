"""The slopes are stored among integers

For integers your slopes of leaky_relu are integers, as np.ones_like(x) and astype(x.dtype) make them:
0.01 becomes 0.

Hint: which dtype has np.ones_like(np.array([-2, 3]))?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "leaky_relu":
        return _right(name, x)
    v = np.asarray(x, float)
    slope = np.ones_like(x)
    slope[x < 0] = 0.01
    return slope
