"""Two axes are added

You add two axes where one is asked for.

Hint: what shape should a (3, 4) image become?
"""

import numpy as np


def add_batch_dim(x):
    return x[np.newaxis, np.newaxis].copy()
