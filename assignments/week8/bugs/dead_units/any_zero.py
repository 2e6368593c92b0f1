"""Dead for any sample

You call a unit dead that is off for some sample. It is dead if it is off for all of them.

Hint: is a unit dead that is on for half of the samples?
"""

import numpy as np


def dead_units(A):
    return np.any(np.asarray(A) <= 0, axis=0)
