"""AND lies exactly on the boundary

With a bias of -2 the score of (1, 1) is exactly 0, and the rule is strict: the answer is 0.

Hint: what is the score of (1, 1)?
"""

import numpy as np


def gate(name):
    if name == "AND":
        return np.array([1.0, 1.0]), -2.0
    if name == "OR":
        return np.array([1.0, 1.0]), -0.5
    if name == "NAND":
        return np.array([-1.0, -1.0]), 1.5
    raise ValueError(name)
