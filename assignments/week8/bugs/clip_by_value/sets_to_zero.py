"""Large entries become 0

You set entries beyond c to 0. They are to become c or -c.

Hint: what becomes of 3 for c = 1?
"""

import numpy as np


def clip_by_value(grads, c):
    return [np.where(np.abs(np.asarray(g, float)) > c, 0.0, np.asarray(g, float)) for g in grads]
