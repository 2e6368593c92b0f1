"""Always 0.01

You write 0.01 into the body and do not use the argument alpha.

Hint: call it with alpha=0.25.
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    v = np.asarray(x, float)
    return np.where(v > 0, v, 0.01 * v)
