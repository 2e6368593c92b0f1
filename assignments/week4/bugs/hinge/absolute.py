"""The absolute value in place of the maximum

You average |1 - y s|, so that a score far on the right side is punished.

Hint: what should s = 5 cost for y = +1?
"""

import numpy as np


def hinge(s, y):
    v, t = np.asarray(s, float), np.asarray(y, float)
    return float(np.mean(np.abs(1 - t * v)))
