"""The new axis comes second

You put the new axis at position 1. The batch axis comes first.

Hint: what shape should a (3, 4) image become?
"""

import numpy as np


def add_batch_dim(x):
    return np.expand_dims(x, min(1, x.ndim)).copy()
