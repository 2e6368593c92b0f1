"""Small probabilities are clipped

You do not let p go below some bound, so that very wrong answers all cost the same.

Hint: what should p = 1e-9 cost?
"""

import numpy as np


def surprise(p):
    return float(-np.log(max(p, 1e-4)))
