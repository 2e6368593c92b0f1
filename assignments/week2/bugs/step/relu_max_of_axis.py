"""np.max in place of np.maximum

np.max finds the largest element along an axis, and the 0 you give it is the number of the axis.
np.maximum is the one that compares two things element by element.

Hint: what shape does your result have for a (5, 3) array?
"""

import numpy as np


def relu(x):
    return np.max(x, 0)
