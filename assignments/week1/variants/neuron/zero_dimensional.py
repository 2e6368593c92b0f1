"""A 0-dimensional array

An array without axes is a number too.
"""

import numpy as np


def neuron(x, w, b, act):
    return np.asarray(act(np.asarray(np.vdot(w, x) + b)))
