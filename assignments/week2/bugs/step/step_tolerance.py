"""A tolerance around 0

You compare with a small number in place of 0, so that small positive inputs give 0. There is no
rounding error here to guard against.

Hint: what is step([1e-9])?
"""

import numpy as np


def step(x):
    return np.where(np.asarray(x) > 1e-6, 1.0, 0.0)
