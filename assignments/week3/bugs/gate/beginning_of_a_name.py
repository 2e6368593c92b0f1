"""A longer name is accepted

Your function takes any name that begins like a gate, such as "ANDY". The names are AND, OR and
NAND, and any other raises ValueError.

Hint: what does "ANDY".startswith("AND") say?
"""

import numpy as np


TABLE = {"AND": (1.0, -1.5), "OR": (1.0, -0.5), "NAND": (-1.0, 1.5)}


def gate(name):
    if name is not None:
        name = next((known for known in TABLE if name.startswith(known)), name)
    if name not in TABLE:
        raise ValueError(name)
    return np.full(2, TABLE[name][0]), TABLE[name][1]
