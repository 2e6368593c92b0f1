"""The bias comes first

You return (b, w). The order asked for is (w, b).

Hint: which of the two is an array in your result?
"""

import numpy as np


def gate(name):
    table = {
        "AND": (np.array([1.0, 1.0]), -1.5),
        "OR": (np.array([1.0, 1.0]), -0.5),
        "NAND": (np.array([-1.0, -1.0]), 1.5),
    }
    if name not in table:
        raise ValueError(name)
    w, b = table[name]
    return b, w
