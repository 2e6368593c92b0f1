"""The bias counts once for each input

You add b to each product before the sum, so it counts D times.

Hint: how many biases has a neuron?
"""

import numpy as np


def neuron(x, w, b, act):
    return float(act(float(np.sum(w * x + b))))
