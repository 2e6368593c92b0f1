"""Off for nearly all samples

You call a unit dead that is off for 95 or 99 per cent of the samples. It has to be all.

Hint: is a unit dead that is on for one sample in a hundred?
"""

import numpy as np


def dead_units(A):
    return np.mean(np.asarray(A) <= 0, axis=0) >= 0.95
