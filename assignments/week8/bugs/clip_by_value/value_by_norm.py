"""Clipped by norm

You scale all arrays by their norm here: that is clip_by_norm.

Hint: what becomes of an entry that is within [-c, c]?
"""

import numpy as np


def clip_by_value(grads, c):
    total = np.sqrt(sum(float(np.sum(np.square(g, dtype=float))) for g in grads))
    return [np.asarray(g, float) * min(1.0, c / max(total, 1e-300)) for g in grads]
