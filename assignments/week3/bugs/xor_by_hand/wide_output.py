"""The output layer has two units

Your W2 has shape (2, 2). There is one output.

Hint: how many answers does the network give?
"""

import numpy as np


def xor_by_hand():
    return [
        (np.array([[1.0, 1.0], [-1.0, -1.0]]), np.array([-0.5, 1.5])),
        (np.array([[1.0, 1.0], [1.0, 1.0]]), np.array([-1.5, -1.5])),
    ]
