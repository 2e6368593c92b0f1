"""Samples are flattened

You make a matrix of your input, a row for each sample. An activation gives back the shape that it
got.

Hint: which shape should the result have for a (2, 3, 4) array?
"""

import numpy as np


_silu = silu


def silu(x):
    return _silu(np.reshape(x, (len(x), -1)) if np.ndim(x) > 2 else x)
