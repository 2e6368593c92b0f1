"""The products in an array like x

You make room for the products with an array like x, so they become whole numbers when the inputs are.

Hint: which dtype has np.zeros_like(np.array([2, 0, -1]))?
"""

import numpy as np


def neuron(x, w, b, act):
    products = np.zeros_like(x)
    products[:] = w * x
    return float(act(float(products.sum()) + b))
