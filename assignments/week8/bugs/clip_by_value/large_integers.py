"""Squares of large whole numbers

You square whole numbers in the type of 64 bits, in which the square of 4,000,000,000 has no room.
Make floats first.

Hint: what is np.array([4_000_000_000]) ** 2?
"""

import math

import numpy as np


def clip_by_norm(grads, max_norm):
    def wide(g):
        return g.astype(np.int64) if g.dtype.kind in "iu" else g.astype(float)

    arrays = [np.asarray(g) for g in grads]
    total = math.sqrt(sum(float(np.sum(wide(g) ** 2)) for g in arrays))
    scale = max_norm / total if total > max_norm else 1.0
    return [g * scale for g in arrays], total
