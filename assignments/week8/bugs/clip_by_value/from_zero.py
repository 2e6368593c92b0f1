"""Negative entries become 0

You clip to [0, c]: gradients may be negative.

Hint: what becomes of -0.5 for c = 1?
"""

import numpy as np


def clip_by_value(grads, c):
    return [np.clip(np.asarray(g, float), 0, c) for g in grads]
