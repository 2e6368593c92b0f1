"""The hard Swish

You use straight lines in place of the sigmoid.

Hint: what is silu(1), to three digits?
"""

import numpy as np


def silu(x):
    v = np.asarray(x, float)
    return v * np.clip(v + 3, 0, 6) / 6
