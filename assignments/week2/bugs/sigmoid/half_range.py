"""Algebraic in place of exponential

You use x / (1 + |x|), moved to (0, 1). It has a sigmoid's shape, but is not the logistic
function.

Hint: what is sigmoid(1), to three digits?
"""

import numpy as np


def sigmoid(x):
    v = np.asarray(x, float)
    return (1 + v / (1 + np.abs(v))) / 2
