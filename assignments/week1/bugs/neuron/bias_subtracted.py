"""The bias is subtracted

You subtract b, as with a threshold. Here it is added.

Hint: what should the neuron give when all inputs are 0?
"""

import numpy as np


def neuron(x, w, b, act):
    return float(act(float(np.dot(w, x)) - b))
