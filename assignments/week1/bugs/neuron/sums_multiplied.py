"""The sums are multiplied

You add up the inputs, and the weights, and multiply the two sums. Each input has a weight of its own.

Hint: what should an input with weight 0 contribute?
"""

import numpy as np


def neuron(x, w, b, act):
    return float(act(float(np.sum(w) * np.sum(x)) + b))
