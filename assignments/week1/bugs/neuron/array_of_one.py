"""The activation is given an array

You hand an array with one element to act. It takes a number: max(0.0, z) is one only for a number.

Hint: what is np.shape(z) before you call act?
"""

import numpy as np


def neuron(x, w, b, act):
    z = np.array([float(np.dot(w, x)) + b])
    return float(np.ravel(act(z))[0])
