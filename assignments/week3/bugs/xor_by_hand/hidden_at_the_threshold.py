"""A hidden unit lies exactly on the boundary

With a bias of -1 the OR unit's score at (1, 0) is exactly 0, and the step is strict.

Hint: what is the score of the first hidden unit at (1, 0)?
"""

import numpy as np


def xor_by_hand():
    return [
        (np.array([[1.0, 1.0], [-1.0, -1.0]]), np.array([-1.0, 1.5])),
        (np.array([[1.0, 1.0]]), np.array([-1.5])),
    ]
