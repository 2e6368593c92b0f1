"""Counted in 32 bits

You count in 32-bit integers, which wrap around beyond 2147483647.

Hint: what is the largest int32?
"""

import numpy as np


def count_parameters(sizes, bias=True):
    with np.errstate(all="ignore"):
        n = np.array(sizes, np.int32)
        weights = np.sum(n[:-1] * n[1:], dtype=np.int32)
        return int(weights + (n[1:].sum(dtype=np.int32) if bias else np.int32(0)))
