"""By comparing with all class numbers, as truth values

Only 0 and 1 occur, so truth values do as well.
"""

import numpy as np


def one_hot(y, C):
    return np.asarray(y)[:, None] == np.arange(C)
