"""tanh in place of the sigmoid

Your function goes from -1 to 1. The sigmoid goes from 0 to 1.

Hint: what is sigmoid(0)?
"""

import numpy as np


def sigmoid(x):
    return np.tanh(np.asarray(x, float))
