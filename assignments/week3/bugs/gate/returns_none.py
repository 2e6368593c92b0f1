"""Nothing happens for an unknown gate

You return None for a name that you do not know. A ValueError is asked for, so that the mistake is
seen where it is made.

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
        return None
    return table[name]
