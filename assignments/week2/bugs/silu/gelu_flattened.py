"""Samples are flattened by gelu

You make a matrix of your input, a row for each sample. An activation gives back the shape that it
got.

Hint: which shape should the result have for a (2, 3, 4) array?
"""

import numpy as np


_gelu = gelu


def gelu(x, approximate=False):
    return (
        _gelu(np.reshape(x, (len(x), -1)) if np.ndim(x) > 2 else x, approximate)
        if not approximate
        else _gelu(x, True)
    )
