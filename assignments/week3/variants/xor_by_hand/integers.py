"""Whole numbers, hidden units in the other order

Any weights that compute XOR will do.
"""

import numpy as np


def xor_by_hand():
    return [
        (np.array([[-2, -2], [2, 2]]), np.array([3, -1])),
        (np.array([[2, 2]]), np.array([-3])),
    ]
