"""The sigmoid of -x

You multiply by sigmoid(-x), so that the negative side is let through and the positive one held
back.

Hint: is silu(5) near 5 or near 0?
"""

import numpy as np


def silu(x):
    v = np.asarray(x, float)
    s = (1 + np.tanh(v / 2)) / 2
    return v * (1 - s)
