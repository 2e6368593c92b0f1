"""Tiny and huge weights

Any weights with the right answers will do; KeyError becomes ValueError.
"""

import numpy as np


def gate(name):
    k = {"AND": -1.5e-9, "OR": -0.5e-9, "NAND": 1.5e9}
    try:
        b = k[name]
    except KeyError:
        raise ValueError(name) from None
    return np.repeat(1e-9 if b < 0 else -1e9, 2), b
