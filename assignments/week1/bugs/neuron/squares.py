"""The weights are squared

You multiply by the weight twice.

Hint: what is w . x for w = (2,) and x = (1,)?
"""

import numpy as np


def neuron(x, w, b, act):
    return float(act(float(np.dot(w, w * x)) + b))
