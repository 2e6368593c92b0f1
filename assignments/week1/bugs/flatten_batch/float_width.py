"""The width is a float

np.prod of nothing is 1.0, a float, which reshape does not take: batches of single numbers fail.

Hint: what is np.prod(())?
"""

import numpy as np


def flatten_batch(x):
    return x.reshape(len(x), np.prod(x.shape[1:])).copy()
