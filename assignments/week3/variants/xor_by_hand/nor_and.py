"""NOR and AND

XOR is neither NOR nor AND.
"""

import numpy as np


def xor_by_hand():
    return [
        (np.array([[-3.0, -3.0], [2.0, 5.0]]), np.array([1.0, -6.0])),
        (np.array([[-1.0, -1.0]]), np.array([0.25])),
    ]
