"""The bias is left out

You forgot b: the neuron computes act(w . x).

Hint: what should the neuron give when all inputs are 0?
"""

import numpy as np


def neuron(x, w, b, act):
    return float(act(float(np.dot(w, x))))
