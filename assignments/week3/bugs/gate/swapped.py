"""AND and OR are exchanged

You return the weights of OR for AND and of AND for OR.

Hint: which of the two is 1 for (1, 0)?
"""

import numpy as np


def gate(name):
    if name == "AND":
        return np.array([1.0, 1.0]), -0.5
    if name == "OR":
        return np.array([1.0, 1.0]), -1.5
    if name == "NAND":
        return np.array([-1.0, -1.0]), 1.5
    raise ValueError(name)
