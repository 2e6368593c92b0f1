"""Pixels are divided by 255

You scale the numbers. They should stay as they are.

Hint: what should [[1, 2], [3, 4]] become?
"""

import numpy as np


def flatten_batch(x):
    width = int(np.prod(x.shape[1:]))
    return x.reshape(len(x), width) / 255
