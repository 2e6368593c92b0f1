"""The bias stands among the weights

You return weights (3,) with the bias in front. The weights are (2,), and the bias is the second
part of the pair.

Hint: how many inputs does the gate have?
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
    return np.append(b, w), b
