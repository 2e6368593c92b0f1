"""Cut off at 1

You clip to [0, 1]. ReLU has no upper bound.

Hint: what is relu([3.0])?
"""

import numpy as np


def relu(x):
    return np.clip(np.asarray(x, float), 0, 1)
