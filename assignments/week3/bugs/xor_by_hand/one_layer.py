"""One layer only

You return a single layer. No single one computes XOR.

Hint: how many entries does the list have?
"""

import numpy as np


def xor_by_hand():
    return [(np.array([[1.0, 1.0]]), np.array([-0.5]))]
