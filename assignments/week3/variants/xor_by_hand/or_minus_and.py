"""OR, and not AND

The second hidden unit counts against the first.
"""

import numpy as np


def xor_by_hand():
    return [
        (np.array([[1.0, 1.0], [1.0, 1.0]]), np.array([-0.5, -1.5])),
        (np.array([[1.0, -2.0]]), np.array([-0.5])),
    ]
