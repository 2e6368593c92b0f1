"""An empty batch loses its columns

You return (0, 0) for a batch of no samples. Each would have D numbers.

Hint: what should zeros((0, 2, 3)) become?
"""

import numpy as np


def flatten_batch(x):
    if len(x) == 0:
        return np.zeros((0, 0))
    return x.reshape(len(x), -1).copy()
