"""Small integers wrap around

You multiply and subtract with the integers as they come. In int8, 1 - (-127) is -128.

Hint: make float arrays of both.
"""

import numpy as np


def hinge(s, y):
    with np.errstate(all="ignore"):
        return float(np.mean(np.maximum(0, 1 - y * s)))
