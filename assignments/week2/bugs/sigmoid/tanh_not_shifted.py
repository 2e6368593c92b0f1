"""From 0 to 2

You double the sigmoid and do not take 1 away.

Hint: what is tanh(0)?
"""

import numpy as np


def tanh(x):
    return np.tanh(np.asarray(x, float)) + 1
