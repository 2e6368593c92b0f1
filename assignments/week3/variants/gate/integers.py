"""Whole numbers

Any weights with the right answers will do.
"""

import numpy as np


def gate(name):
    if name == "AND":
        return np.array([2, 2]), -3
    if name == "OR":
        return np.array([2, 2]), -1
    if name == "NAND":
        return np.array([-2, -2]), 3
    raise ValueError(name)
