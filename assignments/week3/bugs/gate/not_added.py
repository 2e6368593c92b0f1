"""NOT is given weights

You give weights for NOT, which is a gate of one input. Only AND, OR and NAND are asked for, and
any other name raises ValueError.

Hint: which names does the docstring list?
"""

import numpy as np


TABLE = {"AND": (1.0, -1.5), "OR": (1.0, -0.5), "NAND": (-1.0, 1.5)}


def gate(name):
    if name == "NOT":
        return np.array([-1.0, 0.0]), 0.5
    if name not in TABLE:
        raise ValueError(name)
    return np.full(2, TABLE[name][0]), TABLE[name][1]
