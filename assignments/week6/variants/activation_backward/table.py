"""A table of slopes

A dict of functions; a name that is not there raises.
"""

import numpy as np


def activation_backward(dA, Z, name):
    slopes = {
        "relu": lambda z: z > 0,
        "tanh": lambda z: 1 - np.tanh(z) ** 2,
        "sigmoid": lambda z: (1 - np.tanh(z / 2) ** 2) / 4,
        "identity": lambda z: np.ones(np.shape(z)),
    }
    if name not in slopes:
        raise ValueError("unknown activation")
    return dA * slopes[name](Z)
