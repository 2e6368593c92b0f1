"""Whole numbers stay whole

Your result has the type of the input, so that for whole numbers the limit itself is cut to a
whole one.

Hint: what becomes of the integer 3 for c = 1.5?
"""

import numpy as np


def clip_by_value(grads, c):
    return [np.clip(np.asarray(g), -c, c).astype(np.asarray(g).dtype) for g in grads]
