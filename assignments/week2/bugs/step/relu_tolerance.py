"""Small numbers count as 0

You drop inputs below a small number. ReLU keeps every positive one as it is.

Hint: what is relu([1e-4])?
"""

import numpy as np


def relu(x):
    return np.where(np.asarray(x) > 1e-3, x, 0.0)
