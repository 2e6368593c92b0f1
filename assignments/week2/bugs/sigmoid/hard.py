"""A hard sigmoid

You use a straight line, cut off at 0 and 1. It only looks like a sigmoid.

Hint: what is sigmoid(1), to six digits?
"""

import numpy as np


def sigmoid(x):
    return np.clip(0.2 * np.asarray(x, float) + 0.5, 0, 1)
