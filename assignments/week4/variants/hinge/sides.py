"""A case for each target

1 - s for targets of +1, 1 + s for targets of -1.
"""

import numpy as np


def hinge(s, y):
    s = np.asarray(s, float)
    return np.mean(np.maximum(0, np.where(y > 0, 1 - s, 1 + s)))


def hinge_grad(s, y):
    s = np.asarray(s, float)
    return np.where(y > 0, -1.0 * (s < 1.0), 1.0 * (s > -1)) / s.size
