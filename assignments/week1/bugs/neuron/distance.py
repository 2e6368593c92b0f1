"""The distance of inputs and weights

You measure how far the inputs are from the weights. A neuron multiplies them.

Hint: what should an input with weight 0 contribute?
"""

import numpy as np


def neuron(x, w, b, act):
    return float(act(float(np.sum((w - x) ** 2)) + b))
