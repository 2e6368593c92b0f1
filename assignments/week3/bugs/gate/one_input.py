"""One input is ignored

One of your weights is 0, so that AND looks at one input alone.

Hint: does your AND change with x2?
"""

import numpy as np


def gate(name):
    if name == "AND":
        return np.array([1.0, 0.0]), -0.5
    if name == "OR":
        return np.array([1.0, 1.0]), -0.5
    if name == "NAND":
        return np.array([-1.0, -1.0]), 1.5
    raise ValueError(name)
