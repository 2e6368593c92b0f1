"""The input is clipped

You clip x at 500 for the sigmoid, and multiply by the clipped x too.

Hint: what is silu(1000)?
"""

import numpy as np


def silu(x):
    v = np.clip(np.asarray(x, float), -500, 500)
    return v / (1 + np.exp(-v))
