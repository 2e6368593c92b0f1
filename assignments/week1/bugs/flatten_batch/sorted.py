"""Each sample is sorted

You sort the numbers of each sample. They should keep their order.

Hint: what should [[4, 3], [2, 1]] become?
"""

import numpy as np


def flatten_batch(x):
    width = int(np.prod(x.shape[1:]))
    return np.sort(x.reshape(len(x), width), axis=1)
