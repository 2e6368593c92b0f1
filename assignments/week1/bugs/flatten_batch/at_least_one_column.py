"""A column for samples without numbers

You give samples without numbers a column all the same. They have no numbers: D is 0.

Hint: what is the product of the lengths in (2, 0)?
"""

import numpy as np


def flatten_batch(x):
    width = 1
    for n in x.shape[1:]:
        width *= max(n, 1)
    if x.size == 0:
        return np.zeros((len(x), width if len(x) else int(np.prod(x.shape[1:]))))
    return x.reshape(len(x), width).copy()
