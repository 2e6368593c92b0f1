"""The largest entry of no entries

You ask for the largest entry first, and an array without entries has none: max fails. Limiting
each entry needs no such question.

Hint: what is np.zeros((0, 3)).max()?
"""

import numpy as np


def clip_by_value(grads, c):
    arrays = [np.array(g, float) for g in grads]
    return [np.clip(g, -c, c) if g.max() > c or g.min() < -c else g for g in arrays]
