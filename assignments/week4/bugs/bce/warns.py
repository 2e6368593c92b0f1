"""log sees 0 on the way to a right answer

You take the logarithm first and clip it afterwards. At p = 0 or 1 NumPy warns of a division by
zero, though the loss comes out right.

Hint: clip p, not its logarithm.
"""

import numpy as np


def bce(p, y):
    q, t = np.asarray(p, float), np.asarray(y, float)
    one, zero = (np.maximum(np.log(x), np.log(1e-12)) for x in (q, 1 - q))
    return float(-np.mean(t * one + (1 - t) * zero))
