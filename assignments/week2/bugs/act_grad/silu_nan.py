"""SiLU's slope overflows

You write the sigmoid's slope as exp(-x) / (1 + exp(-x))^2, which for x = -1000 is infinity over
infinity.

Hint: compute s by your stable sigmoid, and all else from s.
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "silu":
        return _right(name, x)
    v = np.asarray(x, float)
    with np.errstate(all="ignore"):
        return (1 + np.exp(-v) + v * np.exp(-v)) / (1 + np.exp(-v)) ** 2
