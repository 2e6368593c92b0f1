"""An interval as wide as c

You clip to [-c / 2, c / 2].

Hint: what becomes of 0.8 for c = 1?
"""

import numpy as np


def clip_by_value(grads, c):
    return [np.clip(np.asarray(g, float), -c / 2, c / 2) for g in grads]
