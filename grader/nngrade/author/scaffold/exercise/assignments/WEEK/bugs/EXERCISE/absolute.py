"""The differences are not squared

You average the absolute differences. EXERCISE squares them first, so that a difference of 2 counts as 4.

Hint: work out EXERCISE([1], [3]) by hand.
"""

import numpy as np


def EXERCISE(pred, y):
    return float(np.mean(np.abs(pred - y)))
