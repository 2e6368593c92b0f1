"""Spaces around a name are accepted

Your function also takes a name such as " AND ". The names are AND, OR and NAND, and any other
raises ValueError.

Hint: is " AND " == "AND"?
"""

import numpy as np


TABLE = {"AND": (1.0, -1.5), "OR": (1.0, -0.5), "NAND": (-1.0, 1.5)}


def gate(name):
    name = name and name.strip()
    if name not in TABLE:
        raise ValueError(name)
    return np.full(2, TABLE[name][0]), TABLE[name][1]
