"""Clipped below alone

You limit the entries from below and let large positive ones through.

Hint: what becomes of 3 for c = 1?
"""

import numpy as np


def clip_by_value(grads, c):
    return [np.maximum(np.asarray(g, float), -c) for g in grads]
