"""The sign is turned

Your result is minus what it should be.

Hint: what is relu([3.0])?
"""

import numpy as np


def relu(x):
    return -np.maximum(0.0, x)
