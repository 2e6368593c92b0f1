"""The bias is 0

You leave the bias at 0, so that (0, 0) is always answered 0 and any positive input gives 1.

Hint: what is the score of (0, 1) with your AND?
"""

import numpy as np


def gate(name):
    table = {
        "AND": (np.array([1.0, 1.0]), 0.0),
        "OR": (np.array([1.0, 1.0]), 0.0),
        "NAND": (np.array([-1.0, -1.0]), 0.0),
    }
    if name not in table:
        raise ValueError(name)
    return table[name]
