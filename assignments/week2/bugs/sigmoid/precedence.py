"""A missing bracket

You write 1 / 1 + exp(-x), which is 1 + exp(-x): division comes first.

Hint: what is sigmoid(0)?
"""

import numpy as np


def sigmoid(x):
    return 1 / 1 + np.exp(-np.clip(np.asarray(x, float), -700, 700))
