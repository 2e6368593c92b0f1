"""An answer for a gate that no perceptron has

You return weights for names that are not among the three gates. For those a ValueError is asked
for.

Hint: what does gate("XOR") do?
"""

import numpy as np


def gate(name):
    table = {
        "AND": (np.array([1.0, 1.0]), -1.5),
        "OR": (np.array([1.0, 1.0]), -0.5),
        "NAND": (np.array([-1.0, -1.0]), 1.5),
    }
    if name not in table:
        return np.array([1.0, 1.0]), -0.5
    return table[name]
