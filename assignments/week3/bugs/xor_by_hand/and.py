"""AND in place of XOR

Both hidden units ask for both inputs.

Hint: which points should give 1?
"""

import numpy as np


def xor_by_hand():
    return [
        (np.array([[1.0, 1.0], [1.0, 1.0]]), np.array([-0.5, -1.5])),
        (np.array([[1.0, 1.0]]), np.array([-1.5])),
    ]
