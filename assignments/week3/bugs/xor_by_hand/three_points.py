"""Right at three points only

Your hidden units tell (1, 0) and (0, 1) apart, and the output uses only one of them.

Hint: what should (0, 1) give?
"""

import numpy as np


def xor_by_hand():
    return [
        (np.array([[1.0, -1.0], [-1.0, 1.0]]), np.array([-0.5, -0.5])),
        (np.array([[1.0, 0.0]]), np.array([-0.5])),
    ]
