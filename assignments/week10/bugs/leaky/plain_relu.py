"""A plain ReLU

You set the negative side to 0.

Hint: what does alpha do in your function?
"""

import numpy as np


def leaky(x, alpha):
    x = np.asarray(x, float)
    return np.maximum(x, 0.0)
