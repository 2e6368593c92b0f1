"""The sign is lost

You limit the entries' sizes and lose their signs.

Hint: what becomes of -0.5 for c = 1?
"""

import numpy as np


def clip_by_value(grads, c):
    return [np.minimum(np.abs(np.asarray(g, float)), c) for g in grads]
