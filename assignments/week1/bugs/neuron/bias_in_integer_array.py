"""The bias is cut off where inputs and weights are whole numbers

Where inputs and weights are whole numbers, so is the sum in your array, and the fraction of b has no room in
it.

Hint: which dtype has np.array([2]) after z[0] += 0.25?
"""

import numpy as np


def neuron(x, w, b, act):
    z = np.zeros(1, np.result_type(x, w))
    z[0] = np.dot(w, x)
    z[0] += b
    return float(act(float(z[0])))
