"""A part of a name is accepted

Your function also takes an empty name or a part of a name, as `name in "AND"` does: on text, `in`
looks for a part. Compare with ==.

Hint: what does "" in "AND" say?
"""

import numpy as np


TABLE = {"AND": (1.0, -1.5), "OR": (1.0, -0.5), "NAND": (-1.0, 1.5)}


def gate(name):
    if name is not None:
        name = next((known for known in TABLE if name in known), name)
    if name not in TABLE:
        raise ValueError(name)
    return np.full(2, TABLE[name][0]), TABLE[name][1]
