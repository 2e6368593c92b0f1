"""The slope in place of the value

You return the derivative of SiLU.

Hint: what is silu(0)?
"""

import numpy as np


def silu(x):
    v = np.asarray(x, float)
    s = (1 + np.tanh(v / 2)) / 2
    return s + v * s * (1 - s)
