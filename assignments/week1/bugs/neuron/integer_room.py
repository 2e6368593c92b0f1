"""The products lose their fractions with the inputs

The products, or their running sum, become whole numbers where the inputs are: what has the dtype of x has no
room for fractions.

Hint: which dtype has np.zeros_like(np.array([2, 0, -1]))?
"""

import numpy as np


def neuron(x, w, b, act):
    products = np.zeros_like(x)
    products[:] = w * x
    return float(act(float(products.sum()) + b))
