"""Single precision makes zeros

You convert A to float32, in which 1e-50 is 0: a unit that is on counts as dead. Leave the numbers
as they are.

Hint: what is np.float32(1e-50)?
"""

import numpy as np


def dead_units(A):
    return np.all(np.asarray(A, np.float32) <= 0, axis=0)
