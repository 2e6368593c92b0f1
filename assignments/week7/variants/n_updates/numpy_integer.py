"""A NumPy integer

np.int64 is a whole number as well.
"""

import numpy as np


def n_updates(n, batch_size, epochs, drop_last=False):
    return np.int64(epochs) * (n // batch_size + (n % batch_size > 0) * (not drop_last))
