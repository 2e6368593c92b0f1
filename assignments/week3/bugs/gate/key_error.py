"""An unknown name raises KeyError

You look the name up in a dict, which raises KeyError. ValueError is asked for.

Hint: which exception does the docstring name?
"""

import numpy as np


def gate(name):
    table = {
        "AND": (np.array([1.0, 1.0]), -1.5),
        "OR": (np.array([1.0, 1.0]), -0.5),
        "NAND": (np.array([-1.0, -1.0]), 1.5),
    }
    return table[name]
