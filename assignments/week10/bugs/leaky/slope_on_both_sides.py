"""alpha on both sides

You multiply by alpha everywhere.

Hint: what should leaky(3, 0.1) be?
"""

import numpy as np


def leaky(x, alpha):
    x = np.asarray(x, float)
    return alpha * x
