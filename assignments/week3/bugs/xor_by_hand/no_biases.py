"""The biases are 0

Without biases every boundary runs through the origin.

Hint: what is the score of each unit at (0, 0)?
"""

import numpy as np


def xor_by_hand():
    return [
        (np.array([[1.0, 1.0], [-1.0, -1.0]]), np.array([0.0, 0.0])),
        (np.array([[1.0, 1.0]]), np.array([0.0])),
    ]
