"""The mean of the products

You take a mean of the products where their sum is asked for.

Hint: what is the sum of two equal products?
"""

import numpy as np


def neuron(x, w, b, act):
    return float(act(float(np.mean(w * x)) + b))
