"""In the order of memory

You flatten in the order in which the numbers lie in memory (order 'K' or 'A'), which differs for an array
whose axes have been exchanged.

Hint: which order does the docstring name?
"""

import numpy as np


def flatten_batch(x):
    width = int(np.prod(x.shape[1:]))
    if x.flags.f_contiguous and not x.flags.c_contiguous:
        return x.reshape((len(x), width), order="F").copy()
    return x.reshape(len(x), width).copy()
