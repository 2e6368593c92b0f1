"""AND has the threshold of OR

Your AND answers 1 if a single input is 1: its bias is too close to 0.

Hint: what is w . x + b for (1, 0)?
"""

import numpy as np


def gate(name):
    if name == "AND":
        return np.array([1.0, 1.0]), -0.5
    if name == "OR":
        return np.array([1.0, 1.0]), -0.5
    if name == "NAND":
        return np.array([-1.0, -1.0]), 1.5
    raise ValueError(name)
