"""Squares of small whole numbers

You square whole numbers in their own type, where 200 * 200 may be too large: in 8 bits it is 64.
Make floats first.

Hint: what is np.array([16], np.uint8) ** 2?
"""

import math

import numpy as np


def clip_by_norm(grads, max_norm):
    arrays = list(grads)
    total = math.sqrt(sum(float(np.sum(np.square(g), dtype=float)) for g in arrays))
    scale = max_norm / total if total > max_norm else 1.0
    return [g * scale for g in arrays], total
