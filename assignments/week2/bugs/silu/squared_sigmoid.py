"""The sigmoid squared

You multiply the sigmoid by itself. It is multiplied by x.

Hint: what is silu(0)?
"""

import numpy as np


def silu(x):
    v = np.asarray(x, float)
    s = (1 + np.tanh(v / 2)) / 2
    return s * s
