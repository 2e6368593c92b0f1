"""Only the weights of NAND are negated

You changed the signs of the weights and left the bias, so that NAND is always 0.

Hint: what is the score of (0, 0)?
"""

import numpy as np


def gate(name):
    if name == "AND":
        return np.array([1.0, 1.0]), -1.5
    if name == "OR":
        return np.array([1.0, 1.0]), -0.5
    if name == "NAND":
        return np.array([-1.0, -1.0]), -1.5
    raise ValueError(name)
