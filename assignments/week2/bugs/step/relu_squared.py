"""The square of ReLU

You multiply x by its positive part, which squares it.

Hint: what is relu([3.0])?
"""

import numpy as np


def relu(x):
    return np.asarray(x, float) * np.maximum(0.0, x)
