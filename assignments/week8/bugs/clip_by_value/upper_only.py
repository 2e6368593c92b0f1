"""Clipped above alone

You limit the entries from above and let large negative ones through.

Hint: what becomes of -3 for c = 1?
"""

import numpy as np


def clip_by_value(grads, c):
    return [np.minimum(np.asarray(g, float), c) for g in grads]
