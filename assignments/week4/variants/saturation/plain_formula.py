"""p (1 - p) from a clipped exp

1 / (1 + exp(-z)) with z clipped at 500 never overflows, and p (1 - p) is right to six digits
where it matters.
"""

import numpy as np


def saturation(z, y):
    p = 1 / (1 + np.exp(-np.clip(z, -500, 500)))
    return 2 * abs(p - y) * p * (1 - p), abs(p - y)
