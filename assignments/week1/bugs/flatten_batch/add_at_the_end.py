"""The new axis comes last

You put the new axis at the end. A batch of one is (1, ...).

Hint: what shape should a vector of 7 numbers become?
"""

import numpy as np


def add_batch_dim(x):
    return x[..., np.newaxis].copy()
