"""One decision for the whole array

You look at the mean of x and choose one side for all of it. Each element needs a choice of its
own.

Hint: call it with [-1.0, 3.0].
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    v = np.asarray(x, float)
    return 1.0 * v if np.mean(v) > 0 else alpha * v
