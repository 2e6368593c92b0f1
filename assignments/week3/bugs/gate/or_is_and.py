"""OR has the threshold of AND

Your OR answers 1 only if both inputs are 1: its bias is too negative.

Hint: what is w . x + b for (1, 0)?
"""

import numpy as np


def gate(name):
    if name == "AND":
        return np.array([1.0, 1.0]), -1.5
    if name == "OR":
        return np.array([1.0, 1.0]), -1.5
    if name == "NAND":
        return np.array([-1.0, -1.0]), 1.5
    raise ValueError(name)
