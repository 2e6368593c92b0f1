"""One answer for the whole array

You ask whether any element is positive and give all of them the same answer.

Hint: what is step([-1.0, 1.0])?
"""

import numpy as np


def step(x):
    return np.full(np.shape(x), float(np.any(np.asarray(x) > 0)))
