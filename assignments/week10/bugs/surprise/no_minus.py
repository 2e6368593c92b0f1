"""The minus sign is missing, as in the notes

You return the logarithm itself, which is negative: the worse the answer, the smaller your loss.

Hint: which is to be punished more, p = 0.5 or p = 0.01?
"""

import numpy as np


def surprise(p):
    return float(np.log(p))
