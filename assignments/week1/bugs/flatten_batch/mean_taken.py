"""The samples are averaged

You take a mean where the numbers should all stay.

Hint: how many numbers should each row have?
"""

import numpy as np


def flatten_batch(x):
    return x.reshape(len(x), -1).mean(axis=1, keepdims=True) if x.size else x.reshape(0, int(np.prod(x.shape[1:])))
