"""Cut off at 6

You clip the positive side at 6. A leaky ReLU has no upper bound.

Hint: call it with x = 10.
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    v = np.asarray(x, float)
    return np.minimum(np.where(v > 0, v, alpha * v), 6.0)
