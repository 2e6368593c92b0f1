"""exp overflows for negative x

The value is right, but for x = -10000 you ask for exp(10000), which overflows, with a warning.

Hint: your sigmoid is stable already: use it.
"""

import numpy as np


def silu(x):
    v = np.asarray(x, float)
    return v / (1 + np.exp(-v))
