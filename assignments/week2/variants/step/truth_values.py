"""Truth values for the step

True and False are 1 and 0, and only those two arise.
"""

import numpy as np


def step(x):
    return x > 0


def relu(x):
    return np.clip(x, 0, None)
