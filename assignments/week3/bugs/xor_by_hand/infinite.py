"""An infinite weight

You use infinity for 'certainly'. Infinity times 0 is NaN.

Hint: any number large enough will do.
"""

import numpy as np


def xor_by_hand():
    return [
        (np.array([[1.0, 1.0], [-1.0, -1.0]]), np.array([-0.5, 1.5])),
        (np.array([[1.0, 1.0]]), np.array([-np.inf])),
    ]
