"""A scalar stays a scalar

You leave a scalar as it is. With a batch axis it has shape (1,).

Hint: what shape is () with a 1 in front?
"""

import numpy as np


def add_batch_dim(x):
    return x.copy() if x.ndim == 0 else x[np.newaxis].copy()
