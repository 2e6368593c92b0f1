"""The sum of the products

np.sum of w * x is the dot product.
"""

import numpy as np


def neuron(x, w, b, act):
    return act(np.sum(w * x) + b)
