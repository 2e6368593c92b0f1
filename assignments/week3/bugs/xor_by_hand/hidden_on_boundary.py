"""A hidden score is exactly 0

You put the cuts of the hidden units right through the points, where the strict step answers 0. Put
them between the points.

Hint: what are the hidden scores of (0, 1)?
"""

import numpy as np


def xor_by_hand():
    W1, b1 = np.array([[1.0, 1.0], [-1.0, -1.0]]), np.array([-1.0, 1.0])
    W2, b2 = np.array([[1.0, 1.0]]), np.array([-1.5])
    return [(W1, b1), (W2, b2)]
