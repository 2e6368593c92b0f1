"""Three hidden units

You use three hidden units. XOR needs two, and two are asked for.

Hint: how many rows should W1 have?
"""

import numpy as np


def xor_by_hand():
    W1, b1 = np.array([[1.0, 1.0], [-1.0, -1.0], [1.0, -1.0]]), np.array([-0.5, 1.5, -5.0])
    W2, b2 = np.array([[1.0, 1.0, 0.0]]), np.array([-1.5])
    return [(W1, b1), (W2, b2)]
