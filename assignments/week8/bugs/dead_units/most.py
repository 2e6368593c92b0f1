"""Off for most samples

You call a unit dead that is off for more than half of the samples. It has to be all.

Hint: is a unit dead that is on for one sample in ten?
"""

import numpy as np


def dead_units(A):
    return np.mean(np.asarray(A) <= 0, axis=0) > 0.5
