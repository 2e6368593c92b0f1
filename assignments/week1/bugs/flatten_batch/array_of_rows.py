"""An empty batch loses its columns in a list

You collect the rows in a list; for an empty batch nothing in it says how long a row would be.

Hint: what should zeros((0, 2, 3)) become?
"""

import numpy as np


def flatten_batch(x):
    return np.array([sample.ravel() for sample in x], dtype=x.dtype)
