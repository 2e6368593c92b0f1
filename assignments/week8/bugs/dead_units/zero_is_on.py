"""0 counts as on

You look for entries below 0. A ReLU that is off gives exactly 0.

Hint: what is the answer for a column of zeros?
"""

import numpy as np


def dead_units(A):
    return np.all(np.asarray(A) < 0, axis=0)
