"""XNOR in place of XOR

Your network answers 1 where the inputs are equal. XOR is the opposite.

Hint: what should (0, 0) give?
"""

import numpy as np


def xor_by_hand():
    return [
        (np.array([[1.0, 1.0], [-1.0, -1.0]]), np.array([-0.5, 1.5])),
        (np.array([[-1.0, -1.0]]), np.array([1.5])),
    ]
