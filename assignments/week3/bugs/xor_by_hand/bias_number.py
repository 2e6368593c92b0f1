"""The output's bias is a bare number

You return b2 as a number. It is an array with one entry for each unit: its shape is (1,).

Hint: what does np.shape(b2) say?
"""

import numpy as np


def xor_by_hand():
    W1, b1 = np.array([[1.0, 1.0], [-1.0, -1.0]]), np.array([-0.5, 1.5])
    W2, b2 = np.array([[1.0, 1.0]]), np.array(-1.5)
    return [(W1, b1), (W2, b2)]
