"""The threshold is used as the bias

You return the threshold itself. The bias is added to the score, so it has the opposite sign.

Hint: what is the score of (0, 0) with your AND?
"""

import numpy as np


def gate(name):
    table = {
        "AND": (np.array([1.0, 1.0]), 1.5),
        "OR": (np.array([1.0, 1.0]), 0.5),
        "NAND": (np.array([-1.0, -1.0]), -1.5),
    }
    if name not in table:
        raise ValueError(name)
    return table[name]
