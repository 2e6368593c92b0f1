"""The argument itself is reshaped

You assign to x.shape, which changes the caller's array.

Hint: who else sees x after the call?
"""

import numpy as np


def flatten_batch(x):
    x.shape = (len(x), int(np.prod(x.shape[1:])))
    return x.copy()
