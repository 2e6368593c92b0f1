"""An exception of its own

A subclass of ValueError is a ValueError.
"""

import numpy as np


class UnknownGate(ValueError):
    pass


def gate(name):
    names = ["AND", "OR", "NAND"]
    if not isinstance(name, str) or name not in names:
        raise UnknownGate(name)
    return [
        (np.array([2, 2], dtype=np.float32), -3),
        (np.array([2.0, 2.0]), -1),
        (np.array([-2, -2]), 3),
    ][names.index(name)]
