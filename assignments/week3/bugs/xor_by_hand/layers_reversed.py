"""The layers stand in the wrong order

You return the output layer first. The layers are listed in the order in which an input passes
through them.

Hint: which layer meets the input first?
"""

import numpy as np


def xor_by_hand():
    W1, b1 = np.array([[1.0, 1.0], [-1.0, -1.0]]), np.array([-0.5, 1.5])
    W2, b2 = np.array([[1.0, 1.0]]), np.array([-1.5])
    return [(W2, b2), (W1, b1)]
