"""Single precision

You convert to float32, which keeps seven digits.

Hint: print silu(1) with 12 digits.
"""

import numpy as np


def silu(x):
    v = np.asarray(x, np.float32)
    return v * sigmoid(v).astype(np.float32)
