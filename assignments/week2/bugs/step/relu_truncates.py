"""Cuts the fraction off

You turn the result into integers, and the digits behind the point are lost.

Hint: what is relu([0.5])?
"""

import numpy as np


def relu(x):
    return np.maximum(0, x).astype(int)
