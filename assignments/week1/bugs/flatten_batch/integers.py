"""The numbers are made whole

You turn the numbers into integers, and their fractions are lost.

Hint: which dtype should the result have?
"""

import numpy as np


def flatten_batch(x):
    width = int(np.prod(x.shape[1:]))
    return x.reshape(len(x), width).astype(int).astype(float)
