"""SiLU's slope warns

The value is right, but an exp overflows on the way, with a warning.

Hint: compute s by your stable sigmoid, and all else from s.
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "silu":
        return _right(name, x)
    v = np.asarray(x, float)
    t = 1 / (1 + np.exp(-v))
    return t * (1 + v * (1 - t))
