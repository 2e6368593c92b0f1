"""Each input with each weight

np.outer multiplies each weight with each input. Only products of the same index are wanted.

Hint: how many products are there?
"""

import numpy as np


def neuron(x, w, b, act):
    return float(act(float(np.sum(np.outer(w, x))) + b))
