"""NAND lies exactly on the boundary

With a bias of 1 the score of (1, 0) is exactly 0, and the rule is strict.

Hint: what is the score of (1, 0)?
"""

import numpy as np


def gate(name):
    if name == "AND":
        return np.array([1.0, 1.0]), -1.5
    if name == "OR":
        return np.array([1.0, 1.0]), -0.5
    if name == "NAND":
        return np.array([-1.0, -1.0]), 1.0
    raise ValueError(name)
