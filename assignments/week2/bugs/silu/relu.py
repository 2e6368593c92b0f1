"""ReLU in place of SiLU

You drop the negative side. SiLU dips a little below 0 there.

Hint: what is silu(-1), to three digits?
"""

import numpy as np


def silu(x):
    return np.maximum(0.0, np.asarray(x, float))
