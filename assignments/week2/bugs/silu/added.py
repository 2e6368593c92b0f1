"""A sum in place of a product

You add x and its sigmoid.

Hint: what is silu(0)?
"""

import numpy as np


def silu(x):
    v = np.asarray(x, float)
    s = (1 + np.tanh(v / 2)) / 2
    return v + s
