"""Always 0.01

Your slope is 0.01 on the negative side whatever alpha is given: the argument is not used.

Hint: call it with alpha=0.25.
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    v = np.asarray(x, float)
    return np.where(v > 0, v, 0.01 * v)
