"""An epsilon is added

You add a small number inside the logarithm, which changes small probabilities a lot. p is never 0
here.

Hint: what should p = 1e-9 cost?
"""

import numpy as np


def surprise(p):
    return float(-np.log(p + 1e-7))
