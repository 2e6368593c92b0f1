"""NAND is not negated

You return the weights of AND for NAND.

Hint: what should NAND answer for (0, 0)?
"""

import numpy as np


def gate(name):
    if name == "AND":
        return np.array([1.0, 1.0]), -1.5
    if name == "OR":
        return np.array([1.0, 1.0]), -0.5
    if name == "NAND":
        return np.array([1.0, 1.0]), -1.5
    raise ValueError(name)
