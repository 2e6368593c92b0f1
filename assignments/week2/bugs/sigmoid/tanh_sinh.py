"""Divided by 2 only

You divide the difference of the two exps by 2: that is sinh.

Hint: what is tanh(5), roughly?
"""

import numpy as np


def tanh(x):
    return np.sinh(np.clip(np.asarray(x, float), -700, 700))
