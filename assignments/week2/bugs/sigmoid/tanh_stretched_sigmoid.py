"""A sigmoid of 2x, not stretched

You double the argument and leave the range at (0, 1).

Hint: what is tanh(0)?
"""

import numpy as np


def tanh(x):
    return (1 + np.tanh(np.asarray(x, float))) / 2
