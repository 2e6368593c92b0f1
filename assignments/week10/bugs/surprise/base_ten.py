"""The logarithm to base 10

You use the common logarithm. The natural one is asked for.

Hint: what is the loss for p = 0.1?
"""

import numpy as np


def surprise(p):
    return float(-np.log10(p))
