"""A factor inside the sigmoid

You use sigmoid(1.702 x), which comes near GELU. SiLU has no factor.

Hint: what is silu(1), to three digits?
"""

import numpy as np


def silu(x):
    v = np.asarray(x, float)
    return v * (1 + np.tanh(1.702 * v / 2)) / 2
