"""In the order of memory, with K

order 'K' reads the numbers as they lie in memory, so an array whose axes have been exchanged is mixed up.

Hint: which order does the docstring name?
"""

import numpy as np


def flatten_batch(x):
    width = int(np.prod(x.shape[1:]))
    return x.ravel(order="K").reshape(len(x), width).copy()
