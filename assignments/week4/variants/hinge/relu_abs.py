"""By the absolute value

max(0, m) is (m + |m|) / 2.
"""

import numpy as np


def hinge(s, y):
    m = 1 - np.multiply(s, y, dtype=float)
    return float(np.sum((m + np.abs(m)) / 2) / m.shape[0])
