"""np.heaviside and a transposed result

heaviside's second argument is its value at 0; the memory order of a result does not matter.
"""

import numpy as np


def step(x):
    return np.heaviside(x, 0)


def relu(x):
    return np.asfortranarray(np.vectorize(lambda v: v if v > 0 else 0.0, otypes=[float])(x))
