"""OR in place of XOR

Your network answers 1 for (1, 1) too.

Hint: what should (1, 1) give?
"""

import numpy as np


def xor_by_hand():
    return [
        (np.array([[1.0, 1.0], [-1.0, -1.0]]), np.array([-0.5, 1.5])),
        (np.array([[1.0, 0.0]]), np.array([-0.5])),
    ]
