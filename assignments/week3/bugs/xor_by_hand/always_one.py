"""The output unit is an OR

Each point satisfies OR or NAND, so that the answer is always 1. Both have to hold.

Hint: which gate joins the two hidden units?
"""

import numpy as np


def xor_by_hand():
    return [
        (np.array([[1.0, 1.0], [-1.0, -1.0]]), np.array([-0.5, 1.5])),
        (np.array([[1.0, 1.0]]), np.array([-0.5])),
    ]
