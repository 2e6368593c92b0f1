"""The sign is turned

Your tanh falls where it should rise.

Hint: is tanh(2) above 0 or below?
"""

import numpy as np


def tanh(x):
    return -np.tanh(np.asarray(x, float))
