"""np.floor and np.power

The same whole number, as a float.
"""

import numpy as np


def step_decay(t, lr0, every, factor):
    return lr0 * np.power(float(factor), np.floor(t / every))
