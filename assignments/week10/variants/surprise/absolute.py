"""The absolute value

For p up to 1 the logarithm is never positive.
"""

import numpy as np


def surprise(p):
    return abs(np.log(np.float64(p)))
