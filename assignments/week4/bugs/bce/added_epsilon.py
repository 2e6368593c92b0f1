"""An epsilon is added inside the logarithm

You compute log(p + 1e-8), which shifts every loss a little and lets a confident mistake cost 18
at most. Clip p instead.

Hint: which losses does np.clip leave exactly as they are?
"""

import numpy as np


def bce(p, y):
    e = 1e-8
    return float(-np.mean(y * np.log(p + e) + (1 - y) * np.log(1 - p + e)))
