"""No negative results

Your result is never negative: on the negative side it is that of alpha x without its sign.

Hint: is the answer for x = -2 above 0 or below?
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    v = np.asarray(x, float)
    return np.abs(np.where(v > 0, v, alpha * v))
