"""The slope of the tanh formula

You differentiate the approximate GELU. The exact one is asked for, and it is simpler.

Hint: what is the slope of Phi?
"""

import math

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "gelu":
        return _right(name, x)
    v = np.asarray(x, float)
    k = math.sqrt(2 / math.pi)
    t = np.tanh(k * (v + 0.044715 * v**3))
    return (1 + t) / 2 + v * (1 - t**2) / 2 * k * (1 + 3 * 0.044715 * v**2)
