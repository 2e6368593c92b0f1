"""s in place of its slope

You write x s for the second term. The sigmoid's slope is s (1 - s).

Hint: what is the slope for a large x?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "silu":
        return _right(name, x)
    v = np.asarray(x, float)
    s = (1 + np.tanh(v / 2)) / 2
    return s + v * s
