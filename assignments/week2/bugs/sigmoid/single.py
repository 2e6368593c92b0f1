"""Single precision

You convert to float32, which keeps seven digits.

Hint: print sigmoid(1) with 12 digits.
"""

import numpy as np


def sigmoid(x):
    v = np.asarray(x, np.float32)
    e = np.exp(-np.abs(v))
    return np.where(v >= 0, np.float32(1), e) / (1 + e)
