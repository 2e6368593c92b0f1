"""c is taken for 1

You clip to [-1, 1] whatever c is.

Hint: where does c stand in your function?
"""

import numpy as np


def clip_by_value(grads, c):
    return [np.clip(np.asarray(g, float), -1.0, 1.0) for g in grads]
