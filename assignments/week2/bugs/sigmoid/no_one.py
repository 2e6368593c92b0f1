"""The 1 below is missing

You divide by exp(-x) alone, which is exp(x), and grows without bound.

Hint: what is sigmoid(0)?
"""

import numpy as np


def sigmoid(x):
    return 1 / np.exp(-np.clip(np.asarray(x, float), -700, 700))
