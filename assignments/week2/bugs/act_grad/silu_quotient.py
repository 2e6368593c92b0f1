"""SiLU divided by x

You recover the sigmoid as silu(x) / x, which is 0/0 at 0.

Hint: what do you give at x = 0?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "silu":
        return _right(name, x)
    v = np.asarray(x, float)
    f = silu(v)
    with np.errstate(all="ignore"):
        gate = f / v
    return gate + f * (1 - gate)
