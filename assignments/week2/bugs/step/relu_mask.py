"""Truth values in place of numbers

You return whether each element is positive, and not the element.

Hint: what is relu([3.0])?
"""

import numpy as np


def relu(x):
    return np.asarray(x) > 0
