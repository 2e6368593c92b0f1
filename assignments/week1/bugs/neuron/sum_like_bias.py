"""The sum in an array made of b

You begin with an array that holds b. Where b is a whole number, so is all that is added up in it.

Hint: which dtype has np.array([2])?
"""

import numpy as np


def neuron(x, w, b, act):
    z = np.array([b])
    for a, c in zip(x, w, strict=True):
        z[0] += a * c
    return float(act(float(z[0])))
