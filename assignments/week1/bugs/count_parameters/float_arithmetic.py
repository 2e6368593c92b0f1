"""Counted in floats

You count in float32 or the like, which is not exact for large numbers.

Hint: what is 2**24 + 1 in float32?
"""

import numpy as np


def count_parameters(sizes, bias=True):
    return int(sum((np.float32(i) * np.float32(o) + np.float32(o if bias else 0) for i, o in zip(sizes[:-1], sizes[1:], strict=True)), np.float32(0)))
