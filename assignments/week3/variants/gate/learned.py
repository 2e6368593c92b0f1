"""The weights that training finds

From zeros with lr = 1: AND (2, 1), -2; OR (1, 1), 0; NAND (-2, -1), 3.
"""

import numpy as np


def gate(name):
    if name == "AND":
        return np.array([2.0, 1.0]), -2.0
    if name == "OR":
        return np.array([1.0, 1.0]), 0.0
    if name == "NAND":
        return np.array([-2.0, -1.0]), 3.0
    raise ValueError(name)
