"""Weights for inputs -1 and +1

You use weights that work for inputs -1 and +1. In this week the inputs are 0 and 1.

Hint: what is the score of (0, 0) with your OR?
"""

import numpy as np


def gate(name):
    table = {
        "AND": (np.array([1.0, 1.0]), -1.0),
        "OR": (np.array([1.0, 1.0]), 1.0),
        "NAND": (np.array([-1.0, -1.0]), 1.0),
    }
    if name not in table:
        raise ValueError(name)
    return table[name]
