"""1 minus an overflow

You compute 1 - 1 / (1 + exp(x)), whose exp overflows for large x, with a warning.

Hint: arrange the formula so that exp only ever sees -|x|.
"""

import numpy as np


def sigmoid(x):
    return 1 - 1 / (1 + np.exp(np.asarray(x, float)))
