"""The gradient by a product with the mask

-y times whether the margin is missed.
"""

import numpy as np


def hinge_grad(s, y):
    v, t = np.asarray(s, float), np.asarray(y, float)
    return -t * (1 - t * v > 0) / len(v)
