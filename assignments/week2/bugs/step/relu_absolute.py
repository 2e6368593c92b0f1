"""The absolute value

You turn negative numbers round. ReLU makes them 0.

Hint: what is relu([-2.0])?
"""

import numpy as np


def relu(x):
    return np.abs(x)
