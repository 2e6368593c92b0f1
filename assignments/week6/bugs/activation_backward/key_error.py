"""A KeyError in place of a ValueError

An unknown name leads to a KeyError, as a dict raises it. The docstring promises a ValueError, and
whoever catches that does not catch a KeyError.

Hint: look the name up with `in` first, and raise the error that is asked for.
"""

import numpy as np


def activation_backward(dA, Z, name):
    z = np.asarray(Z, float)
    s = 0.5 + 0.5 * np.tanh(0.5 * z)
    slope = {"relu": z > 0, "tanh": 1 - np.tanh(z) ** 2, "sigmoid": s - s**2, "identity": z == z}
    return np.array(dA * slope[name])
