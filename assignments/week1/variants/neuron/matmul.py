"""By @

@ of two vectors is their dot product; a NumPy number is a number.
"""

import numpy as np


def neuron(x, w, b, act):
    return np.float64(act(x @ w + b))
