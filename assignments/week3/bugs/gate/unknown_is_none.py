"""An unknown name gives no error

For a name that you do not know you return zeros. It should raise ValueError.

Hint: what should gate('XOR') do?
"""

import numpy as np


def gate(name):
    if name == "AND":
        return np.array([1.0, 1.0]), -1.5
    if name == "OR":
        return np.array([1.0, 1.0]), -0.5
    if name == "NAND":
        return np.array([-1.0, -1.0]), 1.5
    return np.zeros(2), 0.0
