"""Only one of the two mixed points is found

You answer 1 for (0, 1) and 0 for (1, 0). XOR treats its inputs alike: each of them has its turn.

Hint: what do your hidden units answer for (1, 0)?
"""

import numpy as np


def xor_by_hand():
    W1, b1 = np.array([[-1.0, 1.0], [-1.0, 1.0]]), np.array([-0.5, -0.5])
    W2, b2 = np.array([[1.0, 1.0]]), np.array([-0.5])
    return [(W1, b1), (W2, b2)]
