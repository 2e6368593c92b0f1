"""As if there were no step

Your weights would work for x1 - x2, were it squared. The step makes 0 or 1 of it.

Hint: follow (0, 1) through the network by hand.
"""

import numpy as np


def xor_by_hand():
    return [
        (np.array([[1.0, -1.0], [1.0, -1.0]]), np.array([0.0, 0.0])),
        (np.array([[1.0, 1.0]]), np.array([0.0])),
    ]
