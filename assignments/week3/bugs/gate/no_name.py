"""No name counts as a gate

Your function gives weights for an empty name or for None. The names are AND, OR and NAND, and any
other raises ValueError.

Hint: what does `name or "AND"` give for an empty name?
"""

import numpy as np


TABLE = {"AND": (1.0, -1.5), "OR": (1.0, -0.5), "NAND": (-1.0, 1.5)}


def gate(name):
    name = name or "AND"
    if name not in TABLE:
        raise ValueError(name)
    return np.full(2, TABLE[name][0]), TABLE[name][1]
