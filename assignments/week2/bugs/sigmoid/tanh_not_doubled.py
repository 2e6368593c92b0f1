"""The argument is not doubled

You compute 2 sigmoid(x) - 1, which is tanh(x / 2).

Hint: what is tanh(1), to three digits?
"""

import numpy as np


def tanh(x):
    return np.tanh(np.asarray(x, float) / 2)
