"""Bias before weights

Each layer is a pair (W, b), in this order.

Hint: what is the shape of the first part of each layer?
"""

import numpy as np


def xor_by_hand():
    return [
        (np.array([-0.5, 1.5]), np.array([[1.0, 1.0], [-1.0, -1.0]])),
        (np.array([-1.5]), np.array([[1.0, 1.0]])),
    ]
