"""A point of the answer 1 lies on the boundary

You count on a score of exactly 0 to mean 1, as the rule with >= would have it. The rule is strict:
the score has to be above 0.

Hint: what is the score of (1, 1) with your AND?
"""

import numpy as np


def gate(name):
    table = {
        "AND": (np.array([1.0, 1.0]), -2.0),
        "OR": (np.array([1.0, 1.0]), -1.0),
        "NAND": (np.array([-1.0, -1.0]), 1.0),
    }
    if name not in table:
        raise ValueError(name)
    return table[name]
