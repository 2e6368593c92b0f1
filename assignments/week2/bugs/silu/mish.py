"""Mish in place of SiLU

You multiply by the tanh of softplus: that is Mish, which looks much alike.

Hint: what is silu(1), to three digits?
"""

import numpy as np


def silu(x):
    v = np.asarray(x, float)
    return v * np.tanh(np.logaddexp(0, v))
