"""The sigmoid's slope warns

The value is right, but an exp overflows on the way, with a warning.

Hint: compute s by your stable sigmoid, and the slope from s.
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "sigmoid":
        return _right(name, x)
    v = np.asarray(x, float)
    return 1 / (2 + np.exp(v) + np.exp(-v))
