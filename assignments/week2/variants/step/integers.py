"""Integers for the step

Only 0 and 1 arise, so any dtype holds them; (x + |x|) / 2 is x or 0.
"""

import numpy as np


def step(x):
    return (x > 0).astype(np.int64)


def relu(x):
    return (x + np.abs(x)) / 2
