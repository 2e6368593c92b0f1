"""NAND keeps the weights of AND

You turn the sign of the bias around for NAND, but not those of the weights.

Hint: what is the score of (1, 1) with your NAND?
"""

import numpy as np


def gate(name):
    table = {
        "AND": (np.array([1.0, 1.0]), -1.5),
        "OR": (np.array([1.0, 1.0]), -0.5),
        "NAND": (np.array([1.0, 1.0]), 1.5),
    }
    if name not in table:
        raise ValueError(name)
    return table[name]
