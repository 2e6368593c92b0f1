"""The logarithm to base 2

You count in bits. The natural logarithm is asked for.

Hint: what is the loss for p = 0.5?
"""

import numpy as np


def surprise(p):
    return float(-np.log2(p))
