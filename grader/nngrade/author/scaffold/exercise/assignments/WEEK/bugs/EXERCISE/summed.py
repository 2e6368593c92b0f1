"""The squares are added up, not averaged

You return the sum of the squared differences, which grows with the number of elements. EXERCISE is
their mean.

Hint: work out EXERCISE([1, 2], [1, 4]) by hand. By what do you divide?
"""

import numpy as np


def EXERCISE(pred, y):
    return float(np.sum((pred - y) ** 2))
