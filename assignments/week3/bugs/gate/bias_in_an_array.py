"""The bias is an array

You return the bias as an array of shape (1,). It is a plain number.

Hint: what shape has b?
"""

import numpy as np


def gate(name):
    if name == "AND":
        return np.array([1.0, 1.0]), np.array([-1.5])
    if name == "OR":
        return np.array([1.0, 1.0]), np.array([-0.5])
    if name == "NAND":
        return np.array([-1.0, -1.0]), np.array([1.5])
    raise ValueError(name)
