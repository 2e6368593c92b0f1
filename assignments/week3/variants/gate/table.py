"""Looked up in a table

The names are tested first.
"""

import numpy as np


def gate(name):
    table = {"AND": (3, 3, -4), "OR": (3, 3, -2), "NAND": (-3, -3, 4)}
    if name not in table:
        raise ValueError("unknown")
    w1, w2, b = table[name]
    return np.array([w1, w2], float), float(b)
