"""The sigmoid alone

You forget to multiply by x.

Hint: what is silu(0)?
"""

import numpy as np


def silu(x):
    v = np.asarray(x, float)
    return (1 + np.tanh(v / 2)) / 2
