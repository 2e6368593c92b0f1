"""By np.clip

Clipped below at 0.
"""

import numpy as np


def hinge(s, y):
    v, t = np.asarray(s, float), np.asarray(y, float)
    return np.clip(1 - t * v, 0, None).mean()
