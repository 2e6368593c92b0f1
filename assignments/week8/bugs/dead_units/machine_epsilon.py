"""What is below the machine epsilon counts as off

You let an entry count as off that is above 0, and smaller than a number such as 2.2e-16. Above 0
is on, however little.

Hint: is 1e-50 > 0?
"""

import numpy as np


def dead_units(A):
    return np.all(np.asarray(A) <= np.finfo(float).eps, axis=0)
