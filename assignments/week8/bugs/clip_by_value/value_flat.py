"""One long vector

You join the arrays into one. The answer is a list of arrays of the old shapes.

Hint: what shapes should come back?
"""

import numpy as np


def clip_by_value(grads, c):
    return [np.clip(np.concatenate([np.ravel(g) for g in grads]), -c, c)]
