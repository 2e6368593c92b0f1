"""The step the wrong way round

You return 1 where x is negative and 0 where it is positive.

Hint: try x = 3.
"""

import numpy as np


def step(x):
    return np.where(np.asarray(x) < 0, 1.0, 0.0)
