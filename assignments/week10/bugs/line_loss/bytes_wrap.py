"""Small whole numbers wrap around

You subtract in the arrays' own type. In uint8, 3 - 5 is 254.

Hint: what is np.uint8(3) - np.uint8(5)?
"""

import numpy as np


def line_loss(m, b, x, y):
    x, y = np.asarray(x), np.asarray(y)
    predicted = (m * x + b).astype(y.dtype)
    return float(np.mean((predicted - y) ** 2))
