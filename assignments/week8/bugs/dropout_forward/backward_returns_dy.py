"""dY itself, for p = 0

Where nothing was dropped your dropout_backward returns the very array that was passed in. Return
a new one, or a later change of dX changes dY.

Hint: what does `is` say of dY and dX for p = 0?
"""

import numpy as np


def dropout_backward(dY, mask, p):
    if p == 0:
        return dY
    scale = 1 / (1 - p) if p < 1 else 0.0
    return np.asarray(dY, float) * mask * scale
