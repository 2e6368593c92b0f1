"""Every product is activated

You activate each w[i] x[i] by itself and add up then. First the sum, then the activation.

Hint: how often should act be called?
"""

import numpy as np


def neuron(x, w, b, act):
    return float(np.sum([act(v) for v in w * x])) + b
