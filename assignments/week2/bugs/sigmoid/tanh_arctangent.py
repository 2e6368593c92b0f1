"""The arctangent

You use arctan, scaled to (-1, 1). It has the shape, but it is not tanh.

Hint: what is tanh(1), to three digits?
"""

import numpy as np


def tanh(x):
    return np.arctan(np.asarray(x, float)) * 2 / np.pi
