"""tanh in place of the sigmoid

You multiply x by its tanh, which is symmetric.

Hint: is silu(-3) above 0 or below?
"""

import numpy as np


def silu(x):
    v = np.asarray(x, float)
    return v * np.tanh(v)
