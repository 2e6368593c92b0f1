"""tanh of x, not of x/2

You stretch tanh to (0, 1) but do not halve its argument, so that it is twice as steep.

Hint: what is sigmoid(2), to three digits?
"""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(np.asarray(x, float))) / 2
