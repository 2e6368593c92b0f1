"""The factor 1/2 is left out

You take the mean square itself; this loss is half of it.

Hint: work out mean_loss([2.0]) by hand.
"""

import numpy as np


def mean_loss(x):
    return float(np.mean(x**2))
