"""The slope of tanh

You return 1 - tanh(x)^2, which is the slope.

Hint: what is tanh(0)?
"""

import numpy as np


def tanh(x):
    return 1 - np.tanh(np.asarray(x, float)) ** 2
