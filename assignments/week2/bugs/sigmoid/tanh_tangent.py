"""The tangent of an angle

You use tan, from trigonometry. tanh is its hyperbolic namesake.

Hint: what is tanh(1.6), roughly?
"""

import numpy as np


def tanh(x):
    return np.tan(np.asarray(x, float))
