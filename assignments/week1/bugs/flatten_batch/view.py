"""A view of the argument

reshape gives a view where it can: whoever changes your result changes x too. A new array is asked for.

Hint: what does .copy() do?
"""

import numpy as np


def flatten_batch(x):
    width = int(np.prod(x.shape[1:]))
    return x.reshape(len(x), width)
