"""x is inside the sigmoid twice

You compute sigmoid(x * x).

Hint: what is silu(0)?
"""

import numpy as np


def silu(x):
    v = np.asarray(x, float)
    return (1 + np.tanh(np.minimum(v * v, 1000) / 2)) / 2
