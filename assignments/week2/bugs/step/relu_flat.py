"""The shape is lost

You flatten x and do not give the result the shape of x.

Hint: what shape does your result have for a (5, 3) array?
"""

import numpy as np


def relu(x):
    return np.maximum(0.0, np.ravel(x))
