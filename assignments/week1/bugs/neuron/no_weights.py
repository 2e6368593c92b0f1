"""The weights are left out

You add up the inputs without their weights.

Hint: what should an input with weight 0 contribute?
"""

import numpy as np


def neuron(x, w, b, act):
    return float(act(float(np.sum(x)) + b))
