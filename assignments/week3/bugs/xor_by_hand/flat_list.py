"""Four arrays in a row

You return W1, b1, W2, b2 one after the other. Each layer is a pair of its own: a list of two
pairs.

Hint: how many entries should the list have?
"""

import numpy as np


def xor_by_hand():
    W1, b1 = np.array([[1.0, 1.0], [-1.0, -1.0]]), np.array([-0.5, 1.5])
    W2, b2 = np.array([[1.0, 1.0]]), np.array([-1.5])
    return [W1, b1, W2, b2]
