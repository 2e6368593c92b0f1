"""The margin is missing

You compute max(0, -y s): a score that is barely on the right side costs nothing. It should
reach a margin of 1.

Hint: what should s = 0.5 cost for y = +1?
"""

import numpy as np


def hinge(s, y):
    v, t = np.asarray(s, float), np.asarray(y, float)
    return float(np.mean(np.maximum(0, -t * v)))
