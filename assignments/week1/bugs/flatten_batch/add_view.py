"""add_batch_dim returns a view

x[np.newaxis] and np.expand_dims give views: whoever changes your result changes x too. A new array is asked
for.

Hint: what does .copy() do?
"""

import numpy as np


def add_batch_dim(x):
    return x[np.newaxis]
